import { App, Chart } from 'cdk8s';
import {
  Embeddings,
  Exposure,
  FileStorage,
  GatewayImplementation,
  GpuOverlay,
  NetworkPeer,
  Ollama,
  OpenAI,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  SignIn,
  Tika,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  gpu: GpuOverlay.nvidia({ count: 1, runtimeClassName: 'nvidia' }),
  models: ['llama3.2:3b', 'nomic-embed-text'],
});

const postgres = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), {
  maxConnections: 300,
  pool: { size: 5, overflow: 5 },
  peer: NetworkPeer.pods('databases', { app: 'postgres' }),
});

new WebUI(chart, 'webui', {
  models: [ollama, OpenAI.fromUrl('https://api.openai.com/v1', SecretRef.of('openai', 'api-key'))],
  scaling: Scaling.replicated({
    replicas: Replicas.autoscaled({ min: 3, max: 10, cpuPercent: 70, memoryPercent: 80 }),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.s3({ bucket: 'chat-uploads', region: 'eu-central-1', keyPrefix: 'chat/' }),
  }),
  contentExtraction: new Tika(chart, 'tika'),
  embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
  signIn: [
    SignIn.oidc({
      providerUrl: 'https://login.example.com/realms/company',
      clientId: SecretRef.of('open-webui-oidc', 'client-id'),
      clientSecret: SecretRef.of('open-webui-oidc', 'client-secret'),
    }),
  ],
  exposures: [
    Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
      host: 'chat.example.com',
      gateway: { name: 'public', namespace: 'gateways', section: 'https' },
    }),
  ],
});

app.synth();
