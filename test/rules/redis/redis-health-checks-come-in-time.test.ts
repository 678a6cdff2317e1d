import { redisHealthChecksComeInTime } from '../../../src/rules/redis/redis-health-checks-come-in-time';
import { deployment, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];

testRule(redisHealthChecksComeInTime, {
  valid: {
    'a server that closes nothing': used(['--timeout', '0']),
    'checks in time': [
      webui({ env: { REDIS_URL: 'redis://redis', REDIS_HEALTH_CHECK_INTERVAL: 60 } }),
      service6379,
      redis(['--timeout', '1800']),
    ],
  },
  invalid: {
    'no checks': {
      manifests: used(['--timeout', '1800']),
      found: ['REDIS_HEALTH_CHECK_INTERVAL is not set, timeout of Deployment/redis is 1800'],
    },
    'checks too late': {
      manifests: [
        webui({ env: { REDIS_URL: 'redis://redis', REDIS_HEALTH_CHECK_INTERVAL: 300 } }),
        service6379,
        redis(['--timeout', '300']),
      ],
      found: ['REDIS_HEALTH_CHECK_INTERVAL is 300, timeout of Deployment/redis is 300'],
    },
  },
});
