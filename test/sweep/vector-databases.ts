import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import {
  CaCertificate,
  Chroma,
  ChromaAuthentication,
  type ChromaProps,
  type IVectorDatabase,
  MilvusIndex,
  MilvusMetric,
  NetworkPeer,
  PgvectorIndex,
  PgvectorIterativeScan,
  type PgvectorOptions,
  PineconeCloud,
  PineconeMetric,
  Postgres,
  PostgresCluster,
  Qdrant,
  type QdrantProps,
  SecretRef,
  VectorDatabase,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const peer = NetworkPeer.pods('databases', { app: 'vectors' });
const key = SecretRef.of('vectors', 'key');
const credentials = { username: SecretRef.of('vectors', 'user'), password: SecretRef.of('vectors', 'password') };

const pgvector =
  (options: Partial<PgvectorOptions> = {}) =>
  () =>
    VectorDatabase.pgvector({ database: Postgres.fromSecret(SecretRef.of('vectors', 'uri')), ...options });
const qdrant = (props: Partial<QdrantProps> = {}) => {
  return (chart: Chart) => new Qdrant(chart, 'qdrant', { apiKey: key, ...props });
};
const chroma = (props: ChromaProps = {}) => {
  return (chart: Chart) => new Chroma(chart, 'chroma', props);
};

const qdrantUrl = { url: 'http://qdrant.databases.svc:6333' };
const chromaUrl = { url: 'http://chroma.databases.svc:8000' };
const milvus = { url: 'http://milvus.databases.svc:19530' };
const openSearch = { url: 'https://opensearch.databases.svc:9200' };
const elasticsearch = { url: 'https://elasticsearch.databases.svc:9200' };
const weaviate = { url: 'http://weaviate.databases.svc:8080' };
const pinecone = { apiKey: key, region: 'eu-west-1', dimension: 768 };

/** `VectorDatabase`, and the parts that are one. */
export const vectorDatabase: Variants<IVectorDatabase> = {
  pgvector: pgvector(),
  'a Qdrant run here': qdrant(),
  'a Chroma run here': chroma(),
  Qdrant: () => VectorDatabase.qdrant({ ...qdrantUrl, apiKey: key, peer }),
  Chroma: () => VectorDatabase.chroma({ ...chromaUrl, peer }),
  Milvus: () => VectorDatabase.milvus({ ...milvus, token: key, peer }),
  OpenSearch: () => VectorDatabase.openSearch({ ...openSearch, credentials, peer }),
  Elasticsearch: () => VectorDatabase.elasticsearch({ ...elasticsearch, caCertificate: key, credentials, peer }),
  Weaviate: () => VectorDatabase.weaviate({ ...weaviate, apiKey: key, peer }),
  'S3 Vectors': () => VectorDatabase.s3Vectors({ bucket: 'chat-vectors', region: 'eu-central-1', peer }),
};

/** Each option of a vector database, alone; and those that take the vectors of some models only. */
export const vectorDatabasesAlone: Variants<IVectorDatabase> = {
  Pinecone: () => VectorDatabase.pinecone(pinecone),
  'another database': () =>
    VectorDatabase.custom({
      name: 'oracle23ai',
      env: { ORACLE_DB_DSN: 'oracle.databases.svc:1521/FREEPDB1', ORACLE_VECTOR_LENGTH: '1024' },
      secretEnv: { ORACLE_DB_USER: credentials.username, ORACLE_DB_PASSWORD: credentials.password },
      ports: [1521],
      peer,
    }),
  'pgvector run by CloudNativePG': chart =>
    VectorDatabase.pgvector({ database: new PostgresCluster(chart, 'vectors') }),
  'pgvector with maxVectorLength': pgvector({ maxVectorLength: 768 }),
  'pgvector with half precision': pgvector({ maxVectorLength: 3072, halfPrecision: true }),
  'pgvector without createExtension': pgvector({ createExtension: false }),
  'pgvector by its parts': pgvector({
    database: Postgres.fromParts({
      host: 'postgres.databases.svc',
      database: 'vectors',
      username: 'chat',
      password: key,
      rootCertificate: CaCertificate.fromSecret(SecretRef.of('postgres-ca', 'ca.crt')),
    }),
  }),
  'pgvector with a pool that recycles': pgvector({
    pool: { timeout: Duration.seconds(9), recycle: Duration.minutes(9) },
  }),
  'pgvector with a pool': pgvector({ pool: { size: 2, overflow: 1 } }),
  'pgvector with a graph': pgvector({ index: PgvectorIndex.hnsw() }),
  'pgvector with a larger graph': pgvector({ index: PgvectorIndex.hnsw({ m: 32, efConstruction: 128 }) }),
  'pgvector with lists': pgvector({ index: PgvectorIndex.ivfflat() }),
  'pgvector with more lists': pgvector({ index: PgvectorIndex.ivfflat({ lists: 300 }) }),
  'pgvector with strict order': pgvector({ iterativeScan: PgvectorIterativeScan.STRICT_ORDER }),
  'pgvector with encrypted texts': pgvector({ encryptionKey: key }),
  'a Qdrant run here on a volume of a size': qdrant({ storage: { size: '50Gi' } }),
  'a Qdrant run here with vectors on the disk': qdrant({ onDisk: true, hnswM: 32, timeout: Duration.seconds(20) }),
  'a Chroma run here that can be reset': chroma({ allowReset: true }),
  'a Chroma run here for a tenant': chroma({ tenant: 'chat', database: 'documents' }),
  'Qdrant without a key': () => VectorDatabase.qdrant(qdrantUrl),
  'Qdrant by gRPC': () => VectorDatabase.qdrant({ ...qdrantUrl, grpc: {} }),
  'Qdrant by gRPC of a port with a key': () =>
    VectorDatabase.qdrant({ url: 'https://qdrant.example.com', apiKey: key, grpc: { port: 443 } }),
  'Qdrant without multitenancy': () => VectorDatabase.qdrant({ ...qdrantUrl, multitenancy: false }),
  'Qdrant with a prefix': () => VectorDatabase.qdrant({ ...qdrantUrl, collectionPrefix: 'chat' }),
  'Chroma with TLS and a token': () =>
    VectorDatabase.chroma({
      url: 'https://chroma.example.com',
      authentication: ChromaAuthentication.token(key),
    }),
  'Chroma with user and password': () =>
    VectorDatabase.chroma({ ...chromaUrl, authentication: ChromaAuthentication.basic(key) }),
  'Chroma with headers': () =>
    VectorDatabase.chroma({ ...chromaUrl, headers: { 'X-Tenant': 'chat' }, secretHeaders: { 'X-Token': key } }),
  'Milvus with a database': () => VectorDatabase.milvus({ ...milvus, database: 'chat' }),
  'Milvus with a graph': () => VectorDatabase.milvus({ ...milvus, index: MilvusIndex.hnsw() }),
  'Milvus with lists': () => VectorDatabase.milvus({ ...milvus, index: MilvusIndex.ivfFlat() }),
  'Milvus with a graph on the disk': () => VectorDatabase.milvus({ ...milvus, index: MilvusIndex.diskAnn() }),
  'Milvus without an index': () => VectorDatabase.milvus({ ...milvus, index: MilvusIndex.flat() }),
  'Milvus with an index of its choice': () => VectorDatabase.milvus({ ...milvus, index: MilvusIndex.auto() }),
  'Milvus with another metric': () => VectorDatabase.milvus({ ...milvus, metric: MilvusMetric.INNER_PRODUCT }),
  'Milvus with multitenancy': () => VectorDatabase.milvus({ ...milvus, multitenancy: true }),
  'Milvus with a prefix': () =>
    VectorDatabase.milvus({ ...milvus, multitenancy: true, collectionPrefix: 'chat_production' }),
  'OpenSearch without TLS': () => VectorDatabase.openSearch({ url: 'http://opensearch.databases.svc:9200' }),
  'OpenSearch of any certificate': () =>
    VectorDatabase.openSearch({ ...openSearch, credentials, verifyCertificate: false }),
  'Elasticsearch with an API key': () => VectorDatabase.elasticsearch({ ...elasticsearch, apiKey: key }),
  'Elasticsearch of a fingerprint': () =>
    VectorDatabase.elasticsearch({ ...elasticsearch, certificateFingerprint: 'ab'.repeat(32) }),
  'Elasticsearch with a prefix': () => VectorDatabase.elasticsearch({ ...elasticsearch, indexPrefix: 'chat' }),
  'Weaviate with another address of gRPC': () =>
    VectorDatabase.weaviate({ ...weaviate, grpcUrl: 'https://grpc.weaviate.example.com' }),
  'Weaviate without checks': () => VectorDatabase.weaviate({ ...weaviate, skipInitChecks: true }),
  'Pinecone elsewhere': () =>
    VectorDatabase.pinecone({
      ...pinecone,
      cloud: PineconeCloud.GCP,
      indexName: 'chat',
      metric: PineconeMetric.DOT_PRODUCT,
    }),
};
