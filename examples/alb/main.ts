import { App, Chart } from 'cdk8s';
import {
  AlbScheme,
  Exposure,
  FileStorage,
  IngressController,
  OpenAI,
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
  models: [OpenAI.fromUrl('https://api.openai.com/v1', SecretRef.of('openai', 'api-key'))],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.s3({ bucket: 'chat-uploads', region: 'eu-central-1' }),
  }),
  exposures: [
    Exposure.ingress(IngressController.awsAlb({ scheme: AlbScheme.INTERNET_FACING }), {
      host: 'chat.example.com',
      furtherHosts: ['chat.example.org'],
      tls: Tls.acm(['arn:aws:acm:eu-central-1:111122223333:certificate/12345678-1234-1234-1234-123456789012']),
    }),
  ],
});

app.synth();
