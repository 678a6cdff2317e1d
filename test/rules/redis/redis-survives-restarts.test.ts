import { redisSurvivesRestarts } from '../../../src/rules/redis/redis-survives-restarts';
import { claim, deployment, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];

testRule(redisSurvivesRestarts, {
  valid: {
    'a file on a claim': [
      ...used(['--appendonly', 'yes'], { mounts: { '/data': { persistentVolumeClaim: { claimName: 'redis' } } } }),
      claim({ name: 'redis' }),
    ],
    'a file in another directory': [
      ...used([...['--appendonly', 'yes'], '--dir', '/redis'], {
        mounts: { '/redis': { persistentVolumeClaim: { claimName: 'redis' } } },
      }),
    ],
    'a configuration that cannot be seen': used(['/usr/local/etc/redis/redis.conf']),
    'a Redis that Open WebUI does not use': [webui(), service6379, redis([])],
  },
  invalid: {
    'no file': { manifests: used([]), found: ['appendonly is not set'] },
    'none, said': { manifests: used(['--appendonly', 'no']), found: ['appendonly is no'] },
    'a file that goes with the pod': {
      manifests: used(['--appendonly', 'yes'], { mounts: { '/data': { emptyDir: {} } } }),
      found: ['/data is on emptyDir volume-0'],
    },
  },
});
