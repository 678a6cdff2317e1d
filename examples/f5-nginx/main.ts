import { App, Chart } from 'cdk8s';
import {
  Exposure,
  FileStorage,
  IngressController,
  Ollama,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  Tls,
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
    Exposure.ingress(IngressController.f5Nginx(), {
      host: 'chat.example.com',
      tls: Tls.secret('chat-example-com-tls'),
      maxBodySize: '500Mi',
      trustedProxies: ['10.244.0.0/16'],
    }),
  ],
});

app.synth();
