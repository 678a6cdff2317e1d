import { oneInstallationPerRedis } from '../../../src/rules/scaling/one-installation-per-redis';
import { deployment, type Env, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const REDIS = [deployment({ name: 'redis', image: 'redis:7.4' }), service({ name: 'redis' })];

/** An installation with a database of its own. */
function installation(name: string, env: Env, namespace?: string) {
  return webui({ name, namespace, env: { DATABASE_URL: `postgresql://db/${name}`, ...env } });
}

testRule(oneInstallationPerRedis, {
  valid: {
    'a Redis each': [
      installation('a', { REDIS_URL: 'redis://redis-a:6379/0' }),
      installation('b', { REDIS_URL: 'redis://redis-b:6379/0' }),
    ],
    'one installation in two Deployments': [
      installation('a', { REDIS_URL: 'redis://redis:6379', DATABASE_URL: 'postgresql://db/chat' }),
      installation('b', { REDIS_URL: 'redis://redis:6379', DATABASE_URL: 'postgresql://db/chat' }),
    ],
    'one name in two namespaces': [
      installation('a', { REDIS_URL: 'redis://redis:6379' }, 'staging'),
      installation('b', { REDIS_URL: 'redis://redis:6379' }, 'prod'),
    ],
    'a sidecar each': [
      installation('a', { REDIS_URL: 'redis://localhost:6379' }),
      installation('b', { REDIS_URL: 'redis://localhost:6379' }),
    ],
    'databases that cannot be seen': [
      webui({ name: 'a', env: { REDIS_URL: 'redis://redis:6379' }, envFrom: [{ secretRef: { name: 'x' } }] }),
      webui({ name: 'b', env: { REDIS_URL: 'redis://redis:6379' }, envFrom: [{ secretRef: { name: 'x' } }] }),
    ],
    'a database in a Secret, and one that is seen': [
      installation('a', { REDIS_URL: 'redis://redis:6379', DATABASE_URL: fromSecret('db', 'url') }),
      installation('b', { REDIS_URL: 'redis://redis:6379' }),
    ],
    'hosts that cannot be seen': [
      installation('a', { H: fromSecret('a', 'host'), REDIS_URL: 'redis://$(H):6379' }),
      installation('b', { H: fromSecret('b', 'host'), REDIS_URL: 'redis://$(H):6379' }),
    ],
    'another port': [
      installation('a', { REDIS_URL: 'redis://redis:6379' }),
      installation('b', { REDIS_URL: 'redis://redis:6380' }),
    ],
    'a URL that the application cannot use': [
      installation('a', { REDIS_URL: 'redis:6379' }),
      installation('b', { REDIS_URL: 'redis:6379' }),
    ],
    'one master name of two Sentinels': [
      installation('a', { REDIS_URL: 'redis://mymaster', REDIS_SENTINEL_HOSTS: 'sentinel-a' }),
      installation('b', { REDIS_URL: 'redis://mymaster', REDIS_SENTINEL_HOSTS: 'sentinel-b' }),
    ],
    'a stopped installation': [
      installation('a', { REDIS_URL: 'redis://redis:6379' }),
      webui({ name: 'b', replicas: 0, env: { REDIS_URL: 'redis://redis:6379' } }),
    ],
  },
  invalid: {
    'one Service': {
      manifests: [
        ...REDIS,
        installation('a', { REDIS_URL: 'redis://redis:6379/0' }),
        installation('b', { REDIS_URL: 'redis://redis/1' }),
      ],
      found: ['REDIS_URL is redis://redis/1, Deployment/a uses this Redis too'],
      objects: ['Deployment/b'],
    },
    'one Service from two namespaces, with a password each': {
      manifests: [
        installation('a', { PW: fromSecret('r', 'pw'), REDIS_URL: 'redis://:$(PW)@redis.data.svc:6379/0' }, 'a'),
        installation('b', { PW: fromSecret('r', 'pw'), REDIS_URL: 'redis://:$(PW)@redis.data.svc.cluster.local' }, 'b'),
      ],
      found: ['REDIS_URL is redis://redis.data.svc.cluster.local, Deployment/a uses this Redis too'],
    },
    'one server elsewhere, with a password that is not told': {
      manifests: [
        installation('a', { REDIS_URL: 'rediss://:hunter2@redis.example.com:6379' }),
        installation('b', { REDIS_URL: 'rediss://:hunter2@redis.example.com:6379/5' }),
      ],
      found: ['REDIS_URL is rediss://redis.example.com:6379/5, Deployment/a uses this Redis too'],
    },
    'one Secret': {
      manifests: [
        installation('a', { REDIS_URL: fromSecret('redis', 'url') }),
        installation('b', { REDIS_URL: fromSecret('redis', 'url') }),
      ],
      found: ['REDIS_URL is set out of sight, Deployment/a uses this Redis too'],
    },
    'only for websockets': {
      manifests: [
        installation('a', { REDIS_URL: 'redis://a', WEBSOCKET_REDIS_URL: 'redis://shared' }),
        installation('b', { REDIS_URL: 'redis://shared' }),
      ],
      found: ['REDIS_URL is redis://shared, Deployment/a uses this Redis too'],
    },
    'databases of SQLite': {
      manifests: [
        webui({ name: 'a', env: { REDIS_URL: 'redis://redis' } }),
        webui({ name: 'b', env: { REDIS_URL: 'redis://redis' } }),
      ],
      found: [/^REDIS_URL is redis:\/\/redis,/],
    },
    'another secret key, where databases cannot be compared': {
      manifests: [
        installation('a', { REDIS_URL: 'redis://redis', DATABASE_URL: fromSecret('db', 'url'), WEBUI_SECRET_KEY: 'a' }),
        installation('b', { REDIS_URL: 'redis://redis', WEBUI_SECRET_KEY: 'b' }),
      ],
      found: ['REDIS_URL is redis://redis, Deployment/a uses this Redis too'],
    },
    'three installations': {
      manifests: ['a', 'b', 'c'].map(name => installation(name, { REDIS_URL: 'redis://redis' })),
      found: [/Deployment\/a uses/, /Deployment\/a uses/],
      objects: ['Deployment/b', 'Deployment/c'],
    },
    'one master of one Sentinel': {
      manifests: [
        installation('a', { REDIS_URL: 'redis://mymaster/0', REDIS_SENTINEL_HOSTS: 'sentinel' }),
        installation('b', { REDIS_URL: 'redis://mymaster/1', REDIS_SENTINEL_HOSTS: 'sentinel' }),
      ],
      found: ['REDIS_URL is redis://mymaster/1, Deployment/a uses this Redis too'],
    },
  },
});
