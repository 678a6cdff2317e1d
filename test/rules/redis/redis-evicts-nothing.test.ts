import { redisEvictsNothing } from '../../../src/rules/redis/redis-evicts-nothing';
import { deployment, fromSecret, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];

testRule(redisEvictsNothing, {
  valid: {
    'the default': used([]),
    'the default, said': used(['--maxmemory-policy', 'noeviction']),
    'a Redis that Open WebUI does not use': [webui(), service6379, redis(['--maxmemory-policy', 'allkeys-lru'])],
    'a Redis at an address that cannot be seen': [
      webui({ env: { REDIS_URL: fromSecret('a', 'b') } }),
      service6379,
      redis(['--maxmemory-policy', 'allkeys-lru']),
    ],
  },
  invalid: {
    'any key': {
      manifests: used(['redis-server', '--maxmemory-policy', 'allkeys-lru']),
      found: ['maxmemory-policy is allkeys-lru'],
    },
    'keys with an end, which signed-out tokens are': {
      manifests: used(['--maxmemory-policy', 'volatile-ttl', '--save', '']),
      found: ['maxmemory-policy is volatile-ttl'],
    },
    'in the text of a shell': {
      manifests: used(['sh', '-c', 'exec redis-server --maxmemory-policy allkeys-lfu --appendonly yes']),
      found: ['maxmemory-policy is allkeys-lfu'],
    },
  },
});
