import { checkSentinelPair } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsInServers } from './container/problems';

/** Sentinels are told for sessions and for websockets. */
export const sentinelsAreToldTwice: Rule = {
  id: 'sentinels-are-told-twice',
  level: 'error',
  title: 'Sentinels are told for sessions and for websockets',
  why: 'one of the two takes the name of the master for a host that nobody knows: websockets, or everything else, run without Redis',
  fix: 'use `Redis.fromSentinel`, or set REDIS_SENTINEL_HOSTS and WEBSOCKET_SENTINEL_HOSTS',
  source: 'open-webui v0.11.4 backend/open_webui/env.py:503',
  check: manifests => problemsInServers(manifests, [checkSentinelPair]),
};
