import { App, Chart, Duration } from 'cdk8s';
import {
  Docling,
  DoclingEngine,
  Embeddings,
  Exposure,
  FileStorage,
  GatewayImplementation,
  NetworkPeer,
  OpenAI,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  Searxng,
  SecretRef,
  SignIn,
  UserRole,
  VectorDatabase,
  WebSearch,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const models = OpenAI.fromUrl('https://llm.example.com/v1', SecretRef.of('models', 'api-key'), {
  peer: NetworkPeer.internet(),
});

const docling = new Docling(chart, 'docling', {
  apiKey: SecretRef.of('docling', 'api-key'),
  engine: DoclingEngine.queue({
    redis: new Redis(chart, 'docling-redis', { password: SecretRef.of('docling', 'redis-password') }),
    workers: 2,
  }),
  parameters: { do_ocr: true, ocr_lang: ['en', 'de'] },
});

const postgres = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), {
  maxConnections: 200,
  peer: NetworkPeer.pods('databases', { app: 'postgres' }),
});

new WebUI(chart, 'webui', {
  models: [models],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.s3({ bucket: 'company-chat', region: 'eu-central-1', keyPrefix: 'chat/' }),
  }),
  contentExtraction: docling,
  embeddings: Embeddings.openAI(models, 'text-embedding-3-small', { batchSize: 64 }),
  documents: {
    files: { maxSize: '50Mi', maxCount: 10, allowedExtensions: ['pdf', 'docx', 'pptx', 'xlsx', 'md', 'txt'] },
    hybridSearch: { wordWeight: 0.4 },
  },
  webSearch: WebSearch.searxng(new Searxng(chart, 'searxng', { secretKey: SecretRef.of('searxng', 'secret-key') })),
  signIn: [
    SignIn.microsoft({
      tenantId: '00000000-1111-2222-3333-444444444444',
      clientId: SecretRef.of('entra', 'client-id'),
      clientSecret: SecretRef.of('entra', 'client-secret'),
      roles: { allowed: ['Chat.User', 'Chat.Admin'], admin: ['Chat.Admin'] },
      groups: { create: true },
      autoRedirect: true,
    }),
  ],
  access: {
    signUp: false,
    loginForm: false,
    passwordAuth: false,
    defaultRole: UserRole.USER,
    sessionLifetime: Duration.hours(12),
    permissions: {
      workspace: { knowledge: true, prompts: true },
      sharing: { knowledge: true, prompts: true },
      chat: { temporary: false },
    },
  },
  exposures: [
    Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
      host: 'chat.example.com',
      gateway: { name: 'public', namespace: 'gateways', section: 'https' },
    }),
  ],
});

app.synth();
