import { App, Chart } from 'cdk8s';
import {
  Alerts,
  Audit,
  Chroma,
  CloudIdentity,
  ClusterDns,
  Collector,
  ConnectionType,
  Embeddings,
  Exposure,
  ExternalSecrets,
  FileStorage,
  GatewayImplementation,
  GpuOverlay,
  Lobu,
  LobuDelivery,
  LobuEmbeddings,
  LobuMigrations,
  LobuScaling,
  LobuSecret,
  LobuWorker,
  LogFormat,
  LogLevel,
  MilvusIndex,
  NetworkPeer,
  NetworkPolicies,
  Ollama,
  OpenAI,
  PgvectorIndex,
  Pipelines,
  Postgres,
  Qdrant,
  Redis,
  Refresh,
  Replicas,
  Scaling,
  SecretRef,
  SecretStoreRef,
  SessionPooler,
  SignIn,
  Telemetry,
  Tika,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const ollama = new Ollama(chart, 'ollama', { gpu: GpuOverlay.nvidia({ count: 1 }), models: ['nomic-embed-text'] });
const database = Postgres.fromSecret(SecretRef.of('database', 'uri'), { peer: NetworkPeer.internet() });
const vectorDatabase = VectorDatabase.pgvector({ database });
const key = SecretRef.of('open-webui', 'webui-secret-key');
const image = 'ghcr.io/open-webui/pipelines:git-0123456';

new WebUI(chart, 'evaluation', { models: [] });
for (const store of [
  new Qdrant(chart, 'qdrant', { apiKey: SecretRef.of('qdrant', 'key') }),
  new Chroma(chart, 'chroma'),
  VectorDatabase.pgvector({ database, index: PgvectorIndex.hnsw(), encryptionKey: key }),
  VectorDatabase.milvus({ url: 'http://milvus.example.com:19530', index: MilvusIndex.auto() }),
  VectorDatabase.pinecone({ apiKey: key, region: 'eu-west-1', dimension: 768 }),
]) {
  Scaling.single({ vectorDatabase: store });
}
new WebUI(chart, 'several-servers', {
  models: [
    Ollama.fromUrl('http://ollama.example.com:11434', { apiKey: key, connectionType: ConnectionType.EXTERNAL }),
    OpenAI.azure('https://company.openai.azure.com', ['gpt-5'], { prefixId: 'azure' }),
  ],
  modelDefaults: { models: ['azure.gpt-5'], directConnections: true },
  modelRequests: { cacheModels: true },
});
new WebUI(chart, 'one-replica', {
  models: [ollama],
  scaling: Scaling.single({ secretKey: key, database, vectorDatabase, storage: FileStorage.volume() }),
});
new WebUI(chart, 'several-replicas', {
  models: [
    ollama,
    OpenAI.fromUrl('https://api.openai.com/v1', key),
    new Pipelines(chart, 'pipelines', { image, apiKey: key }),
  ],
  scaling: Scaling.replicated({
    replicas: Replicas.autoscaled({ min: 3, max: 10 }),
    secretKey: key,
    database,
    vectorDatabase,
    redis: new Redis(chart, 'redis', { password: key }),
    storage: FileStorage.s3({ bucket: 'uploads' }),
  }),
  contentExtraction: new Tika(chart, 'tika'),
  embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
  signIn: [SignIn.oidc({ providerUrl: 'https://login.example.com', clientId: key, clientSecret: key })],
  exposures: [
    Exposure.httpRoute(GatewayImplementation.envoyGateway(), { host: 'chat.example.com', gateway: { name: 'public' } }),
  ],
});

new WebUI(chart, 'restricted', {
  models: [],
  networkPolicies: NetworkPolicies.defaultDeny({
    dns: ClusterDns.custom([NetworkPeer.cidr('10.96.0.10/32')]),
    cloudIdentity: CloudIdentity.eksIrsa(),
  }),
  signIn: [SignIn.trustedHeaders({ email: 'X-Forwarded-Email' })],
  allowFrom: [NetworkPeer.namespace('tools')],
});

const secret = LobuSecret.of('lobu-secrets', [
  'ENCRYPTION_KEY',
  'BETTER_AUTH_SECRET',
  'JWT_SECRET',
  'WORKER_API_TOKEN',
]);
new Lobu(chart, 'lobu', { version: '1', secret, database, exposures: [] });
new Lobu(chart, 'lobu-on-boot', {
  version: '1',
  secret,
  database,
  exposures: [],
  scaling: LobuScaling.single({ migrations: LobuMigrations.onBoot() }),
  worker: LobuWorker.embedded(),
  embeddings: LobuEmbeddings.none(),
});
new Lobu(chart, 'lobu-replicated', {
  version: '1',
  secret,
  database,
  sessionPooler: SessionPooler.fromSecret(key),
  exposures: [],
  scaling: LobuScaling.replicated({ replicas: 3, artifacts: {}, migrations: LobuMigrations.job() }),
  delivery: LobuDelivery.argoCd(),
});
const collector = Collector.grpc('http://collector:4317', { basicAuth: { username: key, password: key } });
new WebUI(chart, 'observed', {
  models: [],
  telemetry: Telemetry.of({ traces: collector, metrics: Collector.http('http://collector:4318') }),
  logs: { level: LogLevel.INFO, format: LogFormat.JSON },
  audit: Audit.requests({ excludedPaths: [] }),
});
new Alerts(chart, 'alerts');
new ExternalSecrets(chart, 'secrets', { store: SecretStoreRef.store('vault'), refresh: Refresh.never() });
