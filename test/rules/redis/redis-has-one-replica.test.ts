import { redisHasOneReplica } from '../../../src/rules/redis/redis-has-one-replica';
import { claim, deployment, service, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

const service6379 = service({ name: 'redis', spec: { ports: [{ port: 6379 }] } });
const chat = webui({ env: { REDIS_URL: 'redis://redis:6379/0' } });
const redis = (args: unknown[], fields: WorkloadFields = {}) =>
  deployment({ name: 'redis', image: 'redis:7.4.2', args, ...fields });
/** Open WebUI and the Redis that it uses. */
const used = (args: unknown[], fields: WorkloadFields = {}) => [chat, service6379, redis(args, fields)];

testRule(redisHasOneReplica, {
  valid: {
    one: used([], { replicas: 1 }),
    'no number': used([]),
    'several that follow one': used(['--replicaof', 'redis-0', '6379'], { replicas: 3 }),
    'several with a configuration that cannot be seen': used(['/etc/redis/redis.conf'], { replicas: 3 }),
    "several of a vendor's image": used([], { replicas: 3, image: 'bitnami/redis:7.4' }),
    'several with Sentinels': [
      webui({ env: { REDIS_URL: 'redis://redis', REDIS_SENTINEL_HOSTS: 'redis' } }),
      service6379,
      redis([], { replicas: 3 }),
    ],
    'a cluster': [
      webui({ env: { REDIS_URL: 'redis://redis', REDIS_CLUSTER: 'true' } }),
      service6379,
      redis([], { replicas: 6 }),
    ],
    'several on a volume of one node, which another rule finds': [
      ...used([], { replicas: 2, mounts: { '/data': { persistentVolumeClaim: { claimName: 'redis' } } } }),
      claim({ name: 'redis' }),
    ],
  },
  invalid: {
    several: { manifests: used([], { replicas: 3 }), found: ['replicas is 3'] },
    'several in a StatefulSet': { manifests: used([], { kind: 'StatefulSet', replicas: 2 }), found: ['replicas is 2'] },
  },
});
