import { embeddingsFitTheVectorDatabase } from '../../../src/rules/vectors/embeddings-fit-the-vector-database';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const made = (RAG_EMBEDDING_MODEL: string, env: Env = {}) => [
  webui({ env: { VECTOR_DB: 'pgvector', RAG_EMBEDDING_MODEL, ...env } }),
];
const LENGTH = 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH';

testRule(embeddingsFitTheVectorDatabase, {
  valid: {
    nothing: [webui()],
    'shorter than what pgvector keeps': made('nomic-embed-text'),
    'as long as what pgvector keeps': made('text-embedding-3-large', { [LENGTH]: 3072, PGVECTOR_USE_HALFVEC: 'true' }),
    'a model that is not known': made('company/our-model'),
    'a name that every object has': made('constructor'),
    'a size of a model that is not said': made('qwen3-embedding:latest'),
    'a model out of sight': [webui({ env: { VECTOR_DB: 'pgvector', RAG_EMBEDDING_MODEL: fromSecret('a', 'b') } })],
    'a length out of sight': made('text-embedding-3-large', { [LENGTH]: fromSecret('a', 'b') }),
    'a model that an administrator may have chosen': [
      webui({ env: { VECTOR_DB: 'pinecone', PINECONE_DIMENSION: 768 } }),
    ],
    'a database that takes any length': made('text-embedding-3-large', { VECTOR_DB: 'qdrant' }),
    'exactly what Pinecone has': made('nomic-embed-text:latest', { VECTOR_DB: 'pinecone', PINECONE_DIMENSION: 768 }),
  },
  invalid: {
    'longer than what pgvector keeps by default': {
      manifests: made('text-embedding-3-large'),
      found: [`text-embedding-3-large makes vectors of 3072, ${LENGTH} is 1536`],
      objects: ['Deployment/webui'],
    },
    'longer than what pgvector keeps': {
      manifests: made('BAAI/bge-m3', { [LENGTH]: 768 }),
      found: [`BAAI/bge-m3 makes vectors of 1024, ${LENGTH} is 768`],
    },
    'a size of a model of Ollama': {
      manifests: made('qwen3-embedding:8b'),
      found: [`qwen3-embedding:8b makes vectors of 4096, ${LENGTH} is 1536`],
    },
    'shorter than what Pinecone has': {
      manifests: made('nomic-embed-text:v1.5', { VECTOR_DB: 'pinecone' }),
      found: ['nomic-embed-text:v1.5 makes vectors of 768, PINECONE_DIMENSION is 1536'],
    },
    'longer than what Oracle has': {
      manifests: made('mxbai-embed-large', { VECTOR_DB: 'oracle23ai' }),
      found: ['mxbai-embed-large makes vectors of 1024, ORACLE_VECTOR_LENGTH is 768'],
    },
  },
});
