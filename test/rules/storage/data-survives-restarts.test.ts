import { dataSurvivesRestarts } from '../../../src/rules/storage/data-survives-restarts';
import { claim, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const onClaim = { '/app/backend/data': { persistentVolumeClaim: { claimName: 'data' } } };
const onEmptyDir = { '/app/backend/data': { emptyDir: {} } };
const POSTGRES = { DATABASE_URL: fromSecret('db', 'uri') };
const PGVECTOR = { ...POSTGRES, VECTOR_DB: 'pgvector' };

testRule(dataSurvivesRestarts, {
  valid: {
    'everything on a claim': [webui({ mounts: onClaim }), claim()],
    'everything on a claim that is not here': [webui({ mounts: onClaim })],
    'nothing in the pod': [webui({ mounts: onEmptyDir, env: { ...PGVECTOR, STORAGE_PROVIDER: 's3' } })],
    'Chroma as a server': [
      webui({ env: { ...POSTGRES, VECTOR_DB: 'chroma', CHROMA_HTTP_HOST: 'chroma', STORAGE_PROVIDER: 'gcs' } }),
    ],
    'SQLite on a claim of its own': [
      webui({
        mounts: { '/db': { persistentVolumeClaim: { claimName: 'data' } } },
        env: { DATABASE_URL: 'sqlite:////db/webui.db' },
      }),
      claim(),
    ],
    'variables that cannot be seen': [webui({ envFrom: [{ secretRef: { name: 'elsewhere' } }] })],
    'a data directory that cannot be seen': [webui({ env: { DATA_DIR: fromSecret('s', 'dir') } })],
    'several replicas, of which other rules speak': [webui({ replicas: 3, mounts: onEmptyDir })],
    'no replica': [webui({ replicas: 0 })],
  },
  invalid: {
    'no volume': {
      manifests: [webui()],
      found: ["the database is on the container's own file system"],
      objects: ['Deployment/webui'],
    },
    'an emptyDir': { manifests: [webui({ mounts: onEmptyDir })], found: [/^the database is on emptyDir \S+$/] },
    'files in S3, and nothing else': {
      manifests: [webui({ mounts: onEmptyDir, env: { STORAGE_PROVIDER: 's3' } })],
      found: [/^the database is on emptyDir/],
    },
    'a database elsewhere, and nothing else': {
      manifests: [webui({ mounts: onEmptyDir, env: POSTGRES })],
      found: [/^the vectors of documents are on emptyDir \S+, uploaded files are on emptyDir \S+$/],
    },
    'files alone': {
      manifests: [webui({ env: PGVECTOR })],
      found: ["uploaded files are on the container's own file system"],
    },
    'another data directory than the mounted one': {
      manifests: [webui({ mounts: onClaim, env: { DATA_DIR: '/data' } }), claim()],
      found: ["the database is on the container's own file system"],
    },
  },
});
