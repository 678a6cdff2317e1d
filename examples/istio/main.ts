import { App, Chart } from 'cdk8s';
import {
  Exposure,
  FileStorage,
  GatewayImplementation,
  Ollama,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const postgres = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'));

new WebUI(chart, 'webui', {
  models: [new Ollama(chart, 'ollama', { models: ['llama3.2:3b'] })],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.s3({ bucket: 'chat-uploads', region: 'eu-central-1' }),
  }),
  exposures: [
    Exposure.httpRoute(GatewayImplementation.istio(), {
      host: 'chat.example.com',
      gateway: { name: 'public', namespace: 'istio-ingress', section: 'https', redirectSection: 'http' },
    }),
  ],
});

app.synth();
