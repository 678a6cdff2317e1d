import { App, Chart } from 'cdk8s';
import {
  CloudIdentity,
  Embeddings,
  Exposure,
  FileStorage,
  GatewayImplementation,
  NetworkPeer,
  NetworkPolicies,
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
const chat = new Chart(app, 'chat', { namespace: 'ai' });
const models = new Chart(app, 'models', { namespace: 'models' });

const ollama = new Ollama(models, 'ollama', {
  models: ['llama3.2:3b', 'nomic-embed-text'],
  // Notebooks use the same models, without Open WebUI.
  allowFrom: [NetworkPeer.pods('notebooks', { app: 'jupyter' })],
});

const postgres = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), {
  maxConnections: 300,
  peer: NetworkPeer.pods('databases', { app: 'postgres' }, { ports: [5432] }),
});

new WebUI(chat, 'webui', {
  networkPolicies: NetworkPolicies.defaultDeny({ cloudIdentity: CloudIdentity.eksPodIdentity() }),
  models: [
    ollama,
    OpenAI.fromUrl('https://api.openai.com/v1', SecretRef.of('openai', 'api-key'), { peer: NetworkPeer.internet() }),
  ],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chat, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.s3({
      bucket: 'chat-uploads',
      region: 'eu-central-1',
      keyPrefix: 'chat/',
      peer: NetworkPeer.internet(),
    }),
  }),
  contentExtraction: new Tika(chat, 'tika'),
  embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
  signIn: [
    SignIn.oidc({
      providerUrl: 'https://login.example.com/realms/company',
      clientId: SecretRef.of('open-webui-oidc', 'client-id'),
      clientSecret: SecretRef.of('open-webui-oidc', 'client-secret'),
      // The address of its name is private: not of the internet.
      peer: NetworkPeer.cidr('10.20.0.0/16'),
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
