import { connectionsFitTheDatabase } from '../../../src/rules/scaling/connections-fit-the-database';
import { autoscaler, type Env, fromSecret, type WorkloadFields, webui } from '../manifests';
import { testRule } from '../rule-tester';

/** Replicas on a Postgres whose maximum is declared. */
function declaring(maximum: unknown, replicas: number, env: Env = {}, fields: WorkloadFields = {}) {
  return webui({
    replicas,
    env: { DATABASE_URL: fromSecret('db', 'url'), ...env },
    annotations: { 'cdk8s-open-webui.io/database-max-connections': maximum },
    ...fields,
  });
}

const POOL = { DATABASE_POOL_SIZE: '5', DATABASE_POOL_MAX_OVERFLOW: '5' };
const PGVECTOR = { VECTOR_DB: 'pgvector' };

/** A Cluster of CloudNativePG, and what it accepts. */
const cluster = (maximum?: string) => ({
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Cluster',
  metadata: { name: 'db' },
  spec: { instances: 3, postgresql: { parameters: maximum === undefined ? {} : { max_connections: maximum } } },
});

const onCluster = (maximum?: string, replicas = 3) => [
  cluster(maximum),
  webui({ replicas, env: { ...POOL, DATABASE_URL: fromSecret('db-app', 'uri') } }),
];

testRule(connectionsFitTheDatabase, {
  valid: {
    'exactly as many as there are': [declaring('33', 3, POOL)],
    'no maximum declared': [webui({ replicas: 50, env: { DATABASE_URL: 'postgresql://db/chat' } })],
    'a maximum that is no number': [declaring('many', 50)],
    'no pool': [declaring('10', 3, { DATABASE_POOL_SIZE: '0' })],
    'a pool out of sight': [declaring('10', 3, { DATABASE_POOL_SIZE: fromSecret('db', 'pool') })],
    'a pool that may be set out of sight': [declaring('10', 3, {}, { envFrom: [{ secretRef: { name: 'hidden' } }] })],
    SQLite: [declaring('10', 3, { DATABASE_URL: 'sqlite:////data/webui.db' })],
    'a pod on every node': [declaring('10', 1, {}, { kind: 'DaemonSet', replicas: undefined })],
    'pgvector on another server': [
      declaring('33', 3, {
        ...POOL,
        ...PGVECTOR,
        DATABASE_URL: 'postgresql://db/chat',
        PGVECTOR_DB_URL: 'postgresql://vectors/chat',
      }),
    ],
    'pgvector from another Secret': [
      declaring('33', 3, { ...POOL, ...PGVECTOR, PGVECTOR_DB_URL: fromSecret('vectors', 'url') }),
    ],
    'several workers: another rule speaks': [declaring('33', 1, { ...POOL, UVICORN_WORKERS: '4' })],
    'a Cluster that accepts as many': onCluster('33'),
    'a Cluster whose maximum is a template': onCluster('{{ .Values.max }}', 90),
    'another vector database': [declaring('33', 3, { ...POOL, VECTOR_DB: 'qdrant' })],
  },
  invalid: {
    'one too many': {
      manifests: [declaring('32', 3, POOL)],
      found: ['replicas × pool is 3 × 10 = 30, max_connections is 32, 3 of them reserved'],
      objects: ['Deployment/webui'],
    },
    'the pool that nobody set': {
      manifests: [declaring(100, 7)],
      found: ['replicas × pool is 7 × 15 = 105, max_connections is 100, 3 of them reserved'],
    },
    'a size without overflow': {
      manifests: [declaring('20', 2, { DATABASE_POOL_SIZE: '15' })],
      found: [/^replicas × pool is 2 × 15 = 30,/],
    },
    'an autoscaler': {
      manifests: [declaring('40', 1, POOL), autoscaler({ max: 10 })],
      found: [/^replicas × pool is 10 × 10 = 100,/],
    },
    'pgvector in the same database': {
      manifests: [declaring('60', 3, { ...POOL, ...PGVECTOR })],
      found: [/^replicas × pool is 3 × 25 = 75,/],
    },
    'pgvector in the same Secret, with a pool of its own': {
      manifests: [
        declaring('40', 3, {
          ...POOL,
          ...PGVECTOR,
          PGVECTOR_DB_URL: fromSecret('db', 'url'),
          PGVECTOR_POOL_SIZE: '2',
          PGVECTOR_POOL_MAX_OVERFLOW: '1',
        }),
      ],
      found: [/^replicas × pool is 3 × 13 = 39,/],
    },
    'a Cluster that accepts less': {
      manifests: onCluster('32'),
      found: ['replicas × pool is 3 × 10 = 30, max_connections is 32, 3 of them reserved'],
    },
    'a Cluster with the default': {
      manifests: onCluster(undefined, 10),
      found: ['replicas × pool is 10 × 10 = 100, max_connections is 100, 3 of them reserved'],
    },
    'a Cluster that accepts less than is declared': {
      manifests: [declaring('300', 3, { ...POOL, DATABASE_URL: fromSecret('db-app', 'uri') }), cluster('20')],
      found: [/max_connections is 20,/],
    },
    'two Deployments of one installation': {
      manifests: [
        webui({ name: 'other', env: { DATABASE_URL: fromSecret('db', 'url'), DATABASE_POOL_SIZE: '20' } }),
        declaring('30', 1, POOL),
      ],
      found: ['replicas × pool is 1 × 20 + 1 × 10 = 30, max_connections is 30, 3 of them reserved'],
      objects: ['Deployment/webui'],
    },
  },
});
