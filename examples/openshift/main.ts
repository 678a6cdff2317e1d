import { App, Chart } from 'cdk8s';
import {
  CaCertificate,
  Exposure,
  FileStorage,
  OpenAI,
  PodSecurity,
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
  podSecurity: PodSecurity.assigned(),
  models: [OpenAI.fromUrl('http://vllm.models.svc:8000/v1')],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: Redis.fromSecret(SecretRef.of('open-webui', 'redis-url')),
    storage: FileStorage.s3({
      bucket: 'chat-uploads',
      endpoint: 'https://s3.openshift-storage.svc',
      // OpenShift writes this ConfigMap into every namespace, with the authority that signs for Services.
      rootCertificate: CaCertificate.fromConfigMap('openshift-service-ca.crt', 'service-ca.crt'),
      credentials: {
        accessKeyId: SecretRef.of('chat-uploads', 'AWS_ACCESS_KEY_ID'),
        secretAccessKey: SecretRef.of('chat-uploads', 'AWS_SECRET_ACCESS_KEY'),
      },
    }),
  }),
  exposures: [Exposure.openShiftRoute({ host: 'chat.apps.cluster.example.com' })],
});

app.synth();
