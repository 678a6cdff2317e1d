import { redisHasAPassword } from '../../../src/rules/redis/redis-has-a-password';
import { deployment, type Fields, object, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];
const policy = (spec: Fields) => ({ ...object('networking.k8s.io/v1', 'NetworkPolicy', 'guard', {}), spec });

testRule(redisHasAPassword, {
  valid: {
    'a password': used(['--requirepass', '$(PASSWORD)']),
    users: used(['--aclfile', '/etc/acl']),
    'a configuration that cannot be seen': used(['/etc/redis/redis.conf']),
    'a policy for its pods': [
      ...used([]),
      policy({ podSelector: { matchLabels: { app: 'redis' } }, policyTypes: ['Ingress'] }),
    ],
    'a policy for all pods': [...used([]), policy({ podSelector: {} })],
  },
  invalid: {
    none: { manifests: used([]), found: ['requirepass is not set, and no NetworkPolicy selects its pods'] },
    'a policy for other pods': {
      manifests: [...used([]), policy({ podSelector: { matchLabels: { app: 'webui' } } })],
      found: ['requirepass is not set, and no NetworkPolicy selects its pods'],
    },
    'a policy about what its pods reach': {
      manifests: [...used([]), policy({ podSelector: {}, policyTypes: ['Egress'] })],
      found: ['requirepass is not set, and no NetworkPolicy selects its pods'],
    },
  },
});
