import { redisFitsItsMemory } from '../../../src/rules/redis/redis-fits-its-memory';
import { deployment, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];

testRule(redisFitsItsMemory, {
  valid: {
    'three quarters': used(['--maxmemory', '750mb'], { container: { resources: { limits: { memory: '1Gi' } } } }),
    'no limit of its own': used([], { container: { resources: { limits: { memory: '1Gi' } } } }),
    'no limit by a zero': used(['--maxmemory', '0'], { container: { resources: { limits: { memory: '1Gi' } } } }),
    'no limit of the container': used(['--maxmemory', '8gb']),
  },
  invalid: {
    'all of it': {
      manifests: used(['--maxmemory', '1gb'], { container: { resources: { limits: { memory: '1Gi' } } } }),
      found: ['maxmemory is 1gb, the memory limit is 1Gi'],
    },
    'more, in bytes': {
      manifests: used(['--maxmemory', '2000000000'], { container: { resources: { limits: { memory: '1Gi' } } } }),
      found: ['maxmemory is 2000000000, the memory limit is 1Gi'],
    },
  },
});
