import { oneInstallationPerDatabase } from '../../../src/rules/scaling/one-installation-per-database';
import { type Env, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const URL = 'postgresql://db/chat';

function on(name: string, env: Env, namespace?: string) {
  return webui({ name, namespace, env });
}

testRule(oneInstallationPerDatabase, {
  valid: {
    'a database each': [
      on('a', { DATABASE_URL: 'postgresql://db/a', WEBUI_SECRET_KEY: fromSecret('a', 'key') }),
      on('b', { DATABASE_URL: 'postgresql://db/b', WEBUI_SECRET_KEY: fromSecret('b', 'key') }),
    ],
    'two Deployments of one installation': [
      on('a', { DATABASE_URL: URL, WEBUI_SECRET_KEY: fromSecret('chat', 'key'), REDIS_URL: 'redis://redis' }),
      on('b', { DATABASE_URL: URL, WEBUI_SECRET_KEY: fromSecret('chat', 'key'), REDIS_URL: 'redis://redis/1' }),
    ],
    'two keys behind one Service: another rule speaks': [
      webui({
        name: 'a',
        labels: { app: 'webui' },
        env: { DATABASE_URL: URL, WEBUI_SECRET_KEY: fromSecret('a', 'key') },
      }),
      webui({
        name: 'b',
        labels: { app: 'webui' },
        env: { DATABASE_URL: URL, WEBUI_SECRET_KEY: fromSecret('b', 'key') },
      }),
      service(),
    ],
    'one name of a Secret in two namespaces': [
      on('chat', { DATABASE_URL: fromSecret('db', 'url'), WEBUI_SECRET_KEY: fromSecret('chat', 'key') }, 'staging'),
      on('chat', { DATABASE_URL: fromSecret('db', 'url'), WEBUI_SECRET_KEY: fromSecret('chat', 'key') }, 'prod'),
    ],
    'keys and Redises that cannot be seen': [
      webui({ name: 'a', env: { DATABASE_URL: URL }, envFrom: [{ secretRef: { name: 'a' } }] }),
      webui({ name: 'b', env: { DATABASE_URL: URL }, envFrom: [{ secretRef: { name: 'b' } }] }),
    ],
    'a Redis in a Secret, and one that is seen': [
      on('a', { DATABASE_URL: URL, REDIS_URL: fromSecret('redis', 'url') }),
      on('b', { DATABASE_URL: URL, REDIS_URL: 'redis://redis' }),
    ],
    'SQLite on one claim: another rule speaks': ['a', 'b'].map(name =>
      webui({
        name,
        env: { WEBUI_SECRET_KEY: name },
        mounts: { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } },
      }),
    ),
  },
  invalid: {
    'one URL, two keys': {
      manifests: [
        on('a', { DATABASE_URL: URL, WEBUI_SECRET_KEY: fromSecret('a', 'key') }),
        on('b', { DATABASE_URL: 'postgresql://me:$(PW)@db:5432/chat', WEBUI_SECRET_KEY: fromSecret('b', 'key') }),
      ],
      found: ['the database is that of Deployment/a, which has another secret key'],
      objects: ['Deployment/b'],
    },
    'one Secret, two Redises': {
      manifests: [
        on('a', { DATABASE_URL: fromSecret('db', 'url'), REDIS_URL: 'redis://redis-a' }),
        on('b', { DATABASE_URL: fromSecret('db', 'url'), REDIS_URL: 'redis://redis-b' }),
      ],
      found: ['the database is that of Deployment/a, which has another Redis'],
    },
    'the same parts, two keys and two Redises': {
      manifests: ['a', 'b'].map(name =>
        on(name, {
          DATABASE_TYPE: 'postgresql',
          DATABASE_HOST: 'db',
          DATABASE_PORT: '5432',
          DATABASE_NAME: 'chat',
          DATABASE_USER: 'chat',
          WEBUI_SECRET_KEY: name,
          REDIS_URL: `redis://redis-${name}`,
        }),
      ),
      found: ['the database is that of Deployment/a, which has another secret key and another Redis'],
    },
    'two namespaces': {
      manifests: [
        on('chat', { DATABASE_URL: 'postgresql://db.data.svc/chat', REDIS_URL: 'redis://redis' }, 'staging'),
        on(
          'chat',
          { DATABASE_URL: 'postgresql://db.data.svc.cluster.local:5432/chat', REDIS_URL: 'redis://redis' },
          'prod',
        ),
      ],
      found: ['the database is that of Deployment/chat, which has another Redis'],
    },
  },
});
