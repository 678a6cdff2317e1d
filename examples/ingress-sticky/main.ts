import { App, Chart, Duration } from 'cdk8s';
import {
  Affinity,
  Exposure,
  FileStorage,
  IngressController,
  Ollama,
  Postgres,
  Redis,
  Replicas,
  Rules,
  Scaling,
  SecretRef,
  Tls,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'openwebui', { namespace: 'open-webui' });

const postgres = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'));

const webui = new WebUI(chart, 'webui', {
  name: 'openwebui',
  models: [new Ollama(chart, 'ollama', { models: ['llama3.2:3b'] })],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.sharedVolume({ size: '50Gi', storageClassName: 'nfs' }),
  }),
  exposures: [
    Exposure.ingress(IngressController.ingressNginx(), {
      host: 'chat.example.com',
      tls: Tls.secret('chat-example-com-tls'),
      affinity: Affinity.cookie({ name: 'open-webui-session', maxAge: Duration.seconds(172800) }),
    }),
  ],
});

Rules.acknowledge(webui.exposureObjects[0], 'ingress-nginx-is-retired', 'it is what this cluster has, until it moves');

app.synth();
