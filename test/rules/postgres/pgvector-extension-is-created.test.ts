import { pgvectorExtensionIsCreated } from '../../../src/rules/postgres/pgvector-extension-is-created';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { cluster, database, onCluster } from './clusters';

const PGVECTOR = { VECTOR_DB: 'pgvector' };
const initdb = (fields: object) => cluster({ bootstrap: { initdb: { database: 'app', ...fields } } });

testRule(pgvectorExtensionIsCreated, {
  valid: {
    'a Database has it': [cluster(), database(), onCluster(PGVECTOR)],
    'the first SQL creates it': [
      initdb({ postInitApplicationSQL: ['CREATE EXTENSION IF NOT EXISTS "vector";'] }),
      onCluster(PGVECTOR),
    ],
    'the SQL is elsewhere': [initdb({ postInitApplicationSQLRefs: { configMapRefs: [] } }), onCluster(PGVECTOR)],
    'the data is imported': [initdb({ import: { type: 'microservice' } }), onCluster(PGVECTOR)],
    'the data is that of a backup': [cluster({ bootstrap: { recovery: { source: 'old' } } }), onCluster(PGVECTOR)],
    'its role is a superuser': [
      cluster({ managed: { roles: [{ name: 'app', superuser: true }] } }),
      onCluster(PGVECTOR),
    ],
    'another vector database': [cluster(), onCluster({ VECTOR_DB: 'qdrant' })],
    'vectors on another server': [cluster(), onCluster({ ...PGVECTOR, PGVECTOR_DB_URL: fromSecret('vectors', 'uri') })],
    'a Cluster that cannot be seen': [onCluster(PGVECTOR)],
    'a Cluster of another group': [{ ...cluster(), apiVersion: 'cluster.x-k8s.io/v1beta1' }, onCluster(PGVECTOR)],
  },
  invalid: {
    'nobody creates it': {
      manifests: [cluster(), onCluster(PGVECTOR)],
      found: [/^no Database of the cluster has the extension vector/],
      objects: ['Cluster/db'],
    },
    'the Database of another Cluster has it': {
      manifests: [cluster(), cluster({}, 'other'), database({ name: 'vector' }, 'other'), onCluster(PGVECTOR)],
      found: [/^no Database/],
      objects: ['Cluster/db'],
    },
    'a Database removes it': {
      manifests: [cluster(), database({ name: 'vector', ensure: 'absent' }), onCluster(PGVECTOR)],
      found: [/^no Database/],
    },
    'vectors on a Cluster of their own, by its Service': {
      manifests: [
        cluster({}, 'vectors'),
        onCluster({ ...PGVECTOR, PGVECTOR_DB_URL: 'postgresql://app:$(PASSWORD)@vectors-rw:5432/app' }),
      ],
      found: [/^no Database/],
      objects: ['Cluster/vectors'],
    },
  },
});
