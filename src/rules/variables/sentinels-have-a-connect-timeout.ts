import { checkSentinelTimeout } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsInServers } from './container/problems';

/** Connections to a master that Sentinels choose have a limit. */
export const sentinelsHaveAConnectTimeout: Rule = {
  id: 'sentinels-have-a-connect-timeout',
  level: 'error',
  title: 'connections to a master that Sentinels choose have a limit',
  why: 'when the master goes, every pod waits for it without end, and new pods do not start',
  fix: 'use `Redis.fromSentinel`, or set REDIS_SOCKET_CONNECT_TIMEOUT to 5, and repeat it in WEBSOCKET_REDIS_OPTIONS where that is set',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsInServers(manifests, [checkSentinelTimeout]),
};
