import { checkSocketTimeout } from '../../variables/checks/redis';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Answers of Redis may take any time. */
export const redisSocketTimeoutIsUnset: Rule = {
  id: 'redis-socket-timeout-is-unset',
  level: 'warning',
  title: 'answers of Redis may take any time',
  why: 'a listener that hears nothing for so long ends: Stop does nothing, and settings of other pods do not arrive',
  fix: 'leave REDIS_SOCKET_TIMEOUT out; REDIS_SOCKET_CONNECT_TIMEOUT limits connections, and REDIS_HEALTH_CHECK_INTERVAL finds dead ones',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsIn(manifests, [checkSocketTimeout]),
};
