import { finding } from '../finding';
import { titleOf } from '../manifests/manifest';
import { redisServersOf } from '../manifests/redis-servers';
import type { Rule } from '../rule';

/** A server that closes idle connections closes them under a client that does not look. */
export const redisHealthChecksComeInTime: Rule = {
  id: 'redis-health-checks-come-in-time',
  level: 'warning',
  title: 'connections to Redis are tried before the server closes them as idle',
  why: 'the first request after a quiet time fails with a reset connection',
  fix: 'leave `healthCheckInterval` below the timeout of the server, or set REDIS_HEALTH_CHECK_INTERVAL to 60',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    redisServersOf(manifests).flatMap(({ workload, users, option }) => {
      const timeout = Number(option('timeout') ?? 0);
      return users.flatMap(user => {
        const interval = user.container.env.get('REDIS_HEALTH_CHECK_INTERVAL');
        const seconds = interval.kind === 'unset' ? 0 : interval.kind === 'known' ? Number(interval.text) : Number.NaN;
        const isLate = timeout > 0 && (seconds === 0 || seconds >= timeout);
        return finding(
          user.workload.object,
          isLate
            ? [
                `REDIS_HEALTH_CHECK_INTERVAL is ${seconds === 0 ? 'not set' : seconds}`,
                `timeout of ${titleOf(workload.object)} is ${timeout}`,
              ]
            : [],
        );
      });
    }),
};
