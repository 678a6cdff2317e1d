import { vectorDatabaseIsConfigured } from '../../../src/rules/vectors/vector-database-is-configured';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const using = (VECTOR_DB: string, env: Env = {}) => [webui({ env: { VECTOR_DB, ...env } })];
const key = fromSecret('vectors', 'key');

testRule(vectorDatabaseIsConfigured, {
  valid: {
    'nothing is named': [webui()],
    'an embedded Chroma': using('chroma'),
    'an embedded Milvus': using('milvus'),
    pgvector: using('pgvector', { PGVECTOR_DB_URL: 'postgresql://db/vectors' }),
    'pgvector by the older scheme': using('pgvector', { PGVECTOR_DB_URL: 'postgres://db/vectors' }),
    'pgvector in the database of the rest': using('pgvector', { DATABASE_URL: fromSecret('db', 'uri') }),
    'pgvector in a database that is composed': using('pgvector', { DATABASE_URL: 'postgresql://$(USER)@db/chat' }),
    'pgvector in a database out of sight': [
      webui({ env: { VECTOR_DB: 'pgvector' }, envFrom: [{ secretRef: { name: 'db' } }] }),
    ],
    Qdrant: using('qdrant', { QDRANT_URI: 'http://qdrant:6333' }),
    'Qdrant, its address out of sight': using('qdrant', { QDRANT_URI: key }),
    'Qdrant, all of it out of sight': [
      webui({ env: { VECTOR_DB: 'qdrant' }, envFrom: [{ secretRef: { name: 'q' } }] }),
    ],
    'a name out of sight': [webui({ env: { VECTOR_DB: key } })],
    Weaviate: using('weaviate', { WEAVIATE_HTTP_HOST: 'w', WEAVIATE_GRPC_HOST: 'w' }),
    'Weaviate before the host of gRPC was read': [
      webui({
        image: 'ghcr.io/open-webui/open-webui:v0.7.2',
        env: { VECTOR_DB: 'weaviate', WEAVIATE_HTTP_HOST: 'w' },
      }),
    ],
    Pinecone: using('pinecone', { PINECONE_API_KEY: key, PINECONE_ENVIRONMENT: 'eu-west-1' }),
    'Elasticsearch by its URL': using('elasticsearch', { ELASTICSEARCH_URL: 'https://es:9200' }),
    'OpenSearch beside the server': using('opensearch'),
    'a name that came later': [webui({ image: 'ghcr.io/open-webui/open-webui:main', env: { VECTOR_DB: 'lancedb' } })],
    'another program': [webui({ image: 'example/other:1.0', env: { VECTOR_DB: 'nonsense' } })],
  },
  invalid: {
    'a name that is none': {
      manifests: using('pgVector'),
      found: ['VECTOR_DB is pgVector, which is no vector database of Open WebUI'],
      objects: ['Deployment/webui'],
    },
    'no name': { manifests: using(''), found: ['VECTOR_DB is empty, which is no vector database of Open WebUI'] },
    'Qdrant without an address': {
      manifests: using('qdrant'),
      found: ['VECTOR_DB is qdrant, QDRANT_URI is not set'],
    },
    'Qdrant with an empty address': {
      manifests: using('qdrant', { QDRANT_URI: '' }),
      found: ['VECTOR_DB is qdrant, QDRANT_URI is empty'],
    },
    'Weaviate without the address of gRPC': {
      manifests: using('weaviate', { WEAVIATE_HTTP_HOST: 'weaviate' }),
      found: ['VECTOR_DB is weaviate, WEAVIATE_GRPC_HOST is not set'],
    },
    'Pinecone with its key alone': {
      manifests: using('pinecone', { PINECONE_API_KEY: key }),
      found: ['VECTOR_DB is pinecone, PINECONE_ENVIRONMENT is not set'],
    },
    'S3 Vectors without a region': {
      manifests: using('s3vector', { S3_VECTOR_BUCKET_NAME: 'chat' }),
      found: ['VECTOR_DB is s3vector, S3_VECTOR_REGION is not set'],
    },
    'Oracle with a wallet that is nowhere': {
      manifests: using('oracle23ai', {
        ORACLE_DB_USER: key,
        ORACLE_DB_PASSWORD: key,
        ORACLE_DB_DSN: 'db',
        ORACLE_DB_USE_WALLET: 'true',
      }),
      found: ['VECTOR_DB is oracle23ai, ORACLE_WALLET_DIR is not set, ORACLE_WALLET_PASSWORD is not set'],
    },
    'pgvector in SQLite': {
      manifests: using('pgvector', { DATABASE_URL: 'sqlite:////app/backend/data/webui.db' }),
      found: ['VECTOR_DB is pgvector, DATABASE_URL is sqlite://…'],
    },
    'pgvector in MySQL': {
      manifests: using('pgvector', { PGVECTOR_DB_URL: 'mysql://me:secret@db/x', DATABASE_URL: 'postgresql://db/chat' }),
      found: ['VECTOR_DB is pgvector, PGVECTOR_DB_URL is mysql://…'],
    },
    'Elasticsearch by its Cloud ID': {
      manifests: using('elasticsearch', { ELASTICSEARCH_CLOUD_ID: 'chat:ZXhhbXBsZQ==' }),
      found: ['VECTOR_DB is elasticsearch, ELASTICSEARCH_CLOUD_ID is set beside a URL'],
    },
  },
});
