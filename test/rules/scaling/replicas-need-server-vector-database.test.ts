import { replicasNeedServerVectorDatabase } from '../../../src/rules/scaling/replicas-need-server-vector-database';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const two = (env: Env = {}) => [webui({ replicas: 2, env })];

testRule(replicasNeedServerVectorDatabase, {
  valid: {
    pgvector: two({ VECTOR_DB: 'pgvector' }),
    qdrant: two({ VECTOR_DB: 'qdrant', QDRANT_URI: 'http://qdrant:6333' }),
    'a Chroma server': two({ VECTOR_DB: 'chroma', CHROMA_HTTP_HOST: 'chroma' }),
    'a Chroma server, by default': two({ CHROMA_HTTP_HOST: 'chroma' }),
    'a Chroma server from a Secret': two({ CHROMA_HTTP_HOST: fromSecret('chroma', 'host') }),
    'a Milvus server': two({ VECTOR_DB: 'milvus', MILVUS_URI: 'http://milvus:19530' }),
    'a Milvus server over tcp': two({ VECTOR_DB: 'milvus', MILVUS_URI: 'tcp://milvus:19530' }),
    'a Milvus server from a Secret': two({ VECTOR_DB: 'milvus', MILVUS_URI: fromSecret('milvus', 'uri') }),
    'one replica with Chroma': [webui({ replicas: 1, env: { VECTOR_DB: 'chroma' } })],
    'a name that the program refuses at its start': two({ VECTOR_DB: 'Chroma' }),
    'no name, which the program refuses as well': two({ VECTOR_DB: '' }),
    'a name that objects of JavaScript have': two({ VECTOR_DB: 'constructor' }),
    'a name from a Secret': two({ VECTOR_DB: fromSecret('webui', 'vector-db') }),
    'variables that cannot be seen': [webui({ replicas: 2, envFrom: [{ configMapRef: { name: 'elsewhere' } }] })],
  },
  invalid: {
    'nothing set': {
      manifests: two(),
      found: ['replicas is 2, VECTOR_DB is not set, CHROMA_HTTP_HOST is not set'],
      objects: ['Deployment/webui'],
    },
    'chroma without a server': {
      manifests: two({ VECTOR_DB: 'chroma' }),
      found: ['replicas is 2, VECTOR_DB is chroma, CHROMA_HTTP_HOST is not set'],
    },
    'a Chroma server without a name': {
      manifests: two({ CHROMA_HTTP_HOST: '' }),
      found: ['replicas is 2, VECTOR_DB is not set, CHROMA_HTTP_HOST is empty'],
    },
    'a Chroma in the pod': {
      manifests: two({ CHROMA_HTTP_HOST: 'localhost' }),
      found: ['replicas is 2, VECTOR_DB is not set, CHROMA_HTTP_HOST is localhost'],
    },
    'milvus without a server': {
      manifests: two({ VECTOR_DB: 'milvus' }),
      found: ['replicas is 2, VECTOR_DB is milvus, MILVUS_URI is not set'],
    },
    'milvus in a file': {
      manifests: two({ VECTOR_DB: 'milvus', MILVUS_URI: '/data/milvus.db' }),
      found: ['replicas is 2, VECTOR_DB is milvus, MILVUS_URI is /data/milvus.db'],
    },
    'milvus in the pod': {
      manifests: two({ VECTOR_DB: 'milvus', MILVUS_URI: 'http://127.0.0.1:19530' }),
      found: ['replicas is 2, VECTOR_DB is milvus, MILVUS_URI is http://127.0.0.1:19530'],
    },
  },
});
