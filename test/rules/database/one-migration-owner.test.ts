import { oneMigrationOwner } from '../../../src/rules/database/one-migration-owner';
import { autoscaler, claim, type Env, envOf, type Fields, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const IMAGE = 'ghcr.io/open-webui/open-webui:v0.11.4';
const DATABASE = { DATABASE_URL: 'postgresql://db/chat' };
const OFF = { ENABLE_DB_MIGRATIONS: 'false' };
const ALEMBIC = ['sh', '-c', 'cd open_webui && alembic upgrade head'];
const LOCKED = ['python', '-c', 'SELECT pg_try_advisory_xact_lock(7)\ncommand.upgrade(config, "head")'];

const on = (env: Env = {}, fields: Fields = {}) => webui({ env: { ...DATABASE, ...env }, ...fields });
const migrate = (command: string[], env: Env = DATABASE) => ({
  initContainers: [{ name: 'migrate', image: IMAGE, command, env: envOf(env) }],
});
const job = (command: string[], fields: Fields = {}) =>
  webui({ kind: 'Job', name: 'migrate', labels: {}, command, env: DATABASE, ...fields });
const data = { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } };

testRule(oneMigrationOwner, {
  valid: {
    'one process that migrates': [on({}, { replicas: 1 })],
    'one process that migrates, on SQLite': [webui({ mounts: data }), claim()],
    'one process on SQLite, and an init container without a lock': [
      webui({ replicas: 1, env: OFF, mounts: data, ...migrate(ALEMBIC, {}) }),
      claim(),
    ],
    'one process that migrates after its init container did': [on({}, migrate(ALEMBIC))],
    'one process that migrates inline': [
      on(OFF, { command: ['sh', '-c', 'alembic upgrade head && exec bash start.sh'] }),
    ],
    'replicas, and an init container with a lock': [on(OFF, { replicas: 3, ...migrate(LOCKED) })],
    'an init container that has no variables of its own': [on(OFF, { replicas: 3, ...migrate(LOCKED, {}) })],
    'replicas, and one Job': [on(OFF, { replicas: 3 }), job(ALEMBIC)],
    'replicas, and one Job that imports the program': [
      on(OFF, { replicas: 3 }),
      job(['python', '-c', 'import open_webui.config']),
    ],
    'replicas, and two Jobs with a lock': [
      on(OFF, { replicas: 3 }),
      job(LOCKED),
      job(LOCKED, { name: 'migrate-again' }),
    ],
    'a designated pod beside replicas': [
      on({ ENABLE_DB_MIGRATIONS: 'true' }, { name: 'owner', replicas: 1 }),
      on(OFF, { name: 'others', replicas: 5 }),
    ],
    'true in capitals': [on({ ENABLE_DB_MIGRATIONS: 'TRUE' })],
    'a switch from a Secret': [on({ ENABLE_DB_MIGRATIONS: fromSecret('webui', 'migrate') }, { replicas: 3 })],
    'a switch that cannot be seen': [webui({ replicas: 3, envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
    'an init container that only copies': [
      on({}, { initContainers: [{ name: 'copy-app-data', image: IMAGE, command: ['sh', '-c', 'cp -R -n a b'] }] }),
    ],
    'no replica': [on(OFF, { replicas: 0 })],
    'replicas that are no number': [on({}, { spec: { replicas: 'many' } })],
    'replicas on SQLite, of which another rule speaks': [webui({ replicas: 3 })],
    'a CronJob that can migrate': [on({}, { replicas: 1 }), job(ALEMBIC, { kind: 'CronJob' })],
    'a Job of another database': [
      on({}, { replicas: 1 }),
      on(OFF, { name: 'b', env: { ...OFF, DATABASE_URL: 'postgresql://other/chat' } }),
      job(ALEMBIC, { env: { DATABASE_URL: 'postgresql://other/chat' } }),
    ],
  },
  invalid: {
    'replicas that all migrate': {
      manifests: [on({}, { replicas: 3 })],
      found: ['3 processes migrate at every start'],
      objects: ['Deployment/webui'],
    },
    'an autoscaler that adds processes that migrate': {
      manifests: [on(), autoscaler({ max: 5 })],
      found: ['5 processes migrate at every start'],
    },
    'replicas with a database from a Secret': {
      manifests: [webui({ replicas: 3, env: { DATABASE_URL: fromSecret('db', 'uri') } })],
      found: ['3 processes migrate at every start'],
    },
    'workers that all migrate': {
      manifests: [on({ UVICORN_WORKERS: '2' })],
      found: ['2 processes migrate at every start'],
    },
    'a DaemonSet that migrates on every node': {
      manifests: [on({}, { kind: 'DaemonSet' })],
      found: ['processes on every node migrate at every start'],
    },
    'nobody who migrates': {
      manifests: [on(OFF, { replicas: 3 })],
      found: ['ENABLE_DB_MIGRATIONS is false, and nothing else migrates'],
      objects: ['Deployment/webui'],
    },
    'nobody who migrates SQLite': {
      manifests: [webui({ replicas: 1, env: OFF, mounts: data }), claim()],
      found: ['ENABLE_DB_MIGRATIONS is false, and nothing else migrates'],
    },
    'a switch that is not true': {
      manifests: [on({ ENABLE_DB_MIGRATIONS: '1' })],
      found: ['ENABLE_DB_MIGRATIONS is 1, and only `true` counts, and nothing else migrates'],
    },
    'an empty switch': {
      manifests: [on({ ENABLE_DB_MIGRATIONS: '' })],
      found: ['ENABLE_DB_MIGRATIONS is empty, and only `true` counts, and nothing else migrates'],
    },
    'a Job that is suspended': {
      manifests: [on(OFF, { replicas: 3 }), job(ALEMBIC, { spec: { suspend: true } })],
      found: ['ENABLE_DB_MIGRATIONS is false, and nothing else migrates'],
    },
    'a Job in another namespace': {
      manifests: [on(OFF, { namespace: 'ai' }), job(ALEMBIC, { namespace: 'dev' })],
      found: ['ENABLE_DB_MIGRATIONS is false, and nothing else migrates'],
    },
    'a Job that imports the program and forbids it to migrate': {
      manifests: [on(OFF), job(['python', '-c', 'import open_webui.config'], { env: { ...DATABASE, ...OFF } })],
      found: ['ENABLE_DB_MIGRATIONS is false, and nothing else migrates'],
    },
    'replicas with an init container without a lock': {
      manifests: [on(OFF, { replicas: 3, ...migrate(ALEMBIC) })],
      found: ['migrate migrates without a lock, and 3 pods migrate'],
      objects: ['Deployment/webui'],
    },
    'replicas that migrate inline': {
      manifests: [on(OFF, { replicas: 3, command: ['sh', '-c', 'alembic upgrade head && exec bash start.sh'] })],
      found: ['webui migrates without a lock, and 3 pods migrate'],
    },
    'replicas that migrate beside a locked init container': {
      manifests: [on({}, { replicas: 3, ...migrate(LOCKED) })],
      found: ['3 processes migrate at every start'],
    },
    'one of several processes that migrates beside a Job': {
      manifests: [on({}, { name: 'owner' }), on(OFF, { name: 'others', replicas: 5 }), job(LOCKED)],
      found: ['the server migrates at every start, beside a migration in Job/migrate'],
      objects: ['Deployment/owner'],
    },
    'two Deployments of one replica on one database': {
      manifests: [on({}, { name: 'a' }), on({}, { name: 'b' })],
      found: ['2 processes migrate at every start', '2 processes migrate at every start'],
      objects: ['Deployment/a', 'Deployment/b'],
    },
    'two Deployments of one replica behind one Service': {
      manifests: [
        webui({ name: 'a', labels: { app: 'webui' }, env: { DATABASE_URL: fromSecret('a', 'uri') } }),
        webui({ name: 'b', labels: { app: 'webui' }, env: { DATABASE_URL: fromSecret('b', 'uri') } }),
        service(),
      ],
      found: ['2 processes migrate at every start', '2 processes migrate at every start'],
    },
    'two Jobs of which one has no lock': {
      manifests: [on(OFF, { replicas: 3 }), job(LOCKED), job(ALEMBIC, { name: 'migrate-again' })],
      found: ['migrate-again migrates without a lock, and 2 pods migrate'],
      objects: ['Job/migrate-again'],
    },
    'two Deployments of one replica with an init container without a lock': {
      manifests: [on(OFF, { name: 'a', ...migrate(ALEMBIC) }), on(OFF, { name: 'b', ...migrate(LOCKED) })],
      found: ['migrate migrates without a lock, and 2 pods migrate'],
      objects: ['Deployment/a'],
    },
  },
});
