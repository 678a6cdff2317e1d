import { vectorVariablesFitTheDatabase } from '../../../src/rules/vectors/vector-variables-fit-the-database';
import { configMap, type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

const given = (env: Env, replicas?: number) => [webui({ env, replicas })];

testRule(vectorVariablesFitTheDatabase, {
  valid: {
    nothing: [webui()],
    'the address of what is used': given({ VECTOR_DB: 'qdrant', QDRANT_URI: 'http://qdrant:6333' }),
    'an empty address': given({ QDRANT_URI: '' }),
    'a name out of sight': [
      webui({ env: { QDRANT_URI: 'http://qdrant:6333' }, envFrom: [{ secretRef: { name: 'vectors' } }] }),
    ],
    'an address that another variable is made of': given({
      VECTOR_DB: 'pgvector',
      VALKEY_URL: 'redis://valkey:6379/0',
      REDIS_URL: '$(VALKEY_URL)',
    }),
    'a ConfigMap that several programs share': [
      webui({ env: { VECTOR_DB: 'pgvector' }, envFrom: [{ configMapRef: { name: 'shared' } }] }),
      configMap('shared', { QDRANT_URI: 'http://qdrant:6333' }),
    ],
    'an embedded database below several replicas, which is an error': given({ QDRANT_URI: 'http://qdrant:6333' }, 3),
  },
  invalid: {
    'an address without the name': {
      manifests: given({ PGVECTOR_DB_URL: 'postgresql://db/vectors' }),
      found: ['VECTOR_DB is not set, PGVECTOR_DB_URL is set'],
      objects: ['Deployment/webui'],
    },
    'addresses of others, below several replicas': {
      manifests: given(
        { VECTOR_DB: 'pgvector', QDRANT_URI: 'http://qdrant:6333', MILVUS_URI: 'http://milvus:19530' },
        3,
      ),
      found: ['VECTOR_DB is pgvector, MILVUS_URI is set, QDRANT_URI is set'],
    },
  },
});
