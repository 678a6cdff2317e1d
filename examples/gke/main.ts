import { App, Chart } from 'cdk8s';
import {
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
    storage: FileStorage.sharedVolume({ size: '1Ti', storageClassName: 'standard-rwx' }),
  }),
  exposures: [
    Exposure.ingress(IngressController.gke({ staticIpName: 'chat' }), {
      host: 'chat.example.com',
      tls: Tls.gkeManaged(),
    }),
  ],
});

app.synth();
