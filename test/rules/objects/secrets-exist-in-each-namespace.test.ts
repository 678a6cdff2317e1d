import { secretsExistInEachNamespace } from '../../../src/rules/objects/secrets-exist-in-each-namespace';
import { deployment, type Env, fromSecret, secret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const PASSWORD = { REDIS_PASSWORD: fromSecret('open-webui', 'redis-password') };

/** A Redis with its Service. */
function redis(namespace: string, env: Env = PASSWORD) {
  return [deployment({ name: 'redis', namespace, image: 'redis:7.4', env }), service({ name: 'redis', namespace })];
}

/** An Open WebUI that uses a Redis. */
function chat(namespace: string, host: string, env: Env = PASSWORD) {
  return webui({ namespace, env: { ...env, REDIS_URL: `redis://:$(REDIS_PASSWORD)@${host}:6379/0` } });
}

testRule(secretsExistInEachNamespace, {
  valid: {
    'one namespace': [chat('ai', 'redis.ai.svc'), ...redis('ai')],
    'no namespace': [chat('', 'redis'), ...redis('')],
    'staging and prod, apart': [
      chat('staging', 'redis.staging.svc'),
      ...redis('staging'),
      chat('prod', 'redis.prod.svc'),
      ...redis('prod'),
    ],
    'a Secret each': [
      chat('ai', 'redis.data.svc'),
      ...redis('data', { REDIS_PASSWORD: fromSecret('redis', 'password') }),
    ],
    'another key': [
      chat('ai', 'redis.data.svc'),
      ...redis('data', { REDIS_PASSWORD: fromSecret('open-webui', 'password') }),
    ],
    'both Secrets at hand': [
      chat('ai', 'redis.data.svc'),
      ...redis('data'),
      secret('open-webui', { 'redis-password': 'x' }, 'ai'),
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name: 'open-webui', namespace: 'data' },
      },
    ],
    'a Secret that may be missing': [
      chat('ai', 'redis.data.svc'),
      ...redis('data', {
        REDIS_PASSWORD: { valueFrom: { secretKeyRef: { name: 'open-webui', key: 'redis-password', optional: true } } },
      }),
    ],
    'a Service that leads elsewhere': [chat('ai', 'other.data.svc'), ...redis('data')],
    'another program': [
      chat('ai', 'api.data.svc'),
      deployment({ name: 'api', namespace: 'data', image: 'nginx', env: PASSWORD }),
      service({ name: 'api', namespace: 'data' }),
    ],
  },
  invalid: {
    'a Redis in another namespace': {
      manifests: [chat('ai', 'redis.data.svc'), ...redis('data')],
      found: ['the key redis-password of Secret/open-webui is read in data, and by Deployment/webui in ai'],
      objects: ['Deployment/redis'],
    },
    'the other way round in the input': {
      manifests: [...redis('data'), chat('ai', 'redis.data')],
      found: ['the key redis-password of Secret/open-webui is read in ai, and by Deployment/redis in data'],
      objects: ['Deployment/webui'],
    },
    'one of the Secrets at hand': {
      manifests: [
        chat('ai', 'redis.data.svc'),
        ...redis('data'),
        secret('open-webui', { 'redis-password': 'x' }, 'ai'),
      ],
      found: [/^the key redis-password of Secret\/open-webui is read in data/],
    },
    'two keys': {
      manifests: [
        chat('ai', 'redis.data.svc', { ...PASSWORD, CERTIFICATE: fromSecret('open-webui', 'ca') }),
        ...redis('data', { ...PASSWORD, CERTIFICATE: fromSecret('open-webui', 'ca') }),
      ],
      found: [/^the key redis-password/, /^the key ca/],
    },
    'one stack of two, the other apart': {
      manifests: [chat('prod', 'redis.prod.svc'), ...redis('prod'), chat('ai', 'redis.data.svc'), ...redis('data')],
      found: ['the key redis-password of Secret/open-webui is read in data, and by Deployment/webui in ai'],
    },
  },
});
