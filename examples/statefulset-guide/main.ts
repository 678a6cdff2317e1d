import { App, Chart, Duration } from 'cdk8s';
import {
  AntiAffinity,
  Exposure,
  FileStorage,
  OpenAI,
  PodSecurity,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  Topology,
  VectorDatabase,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });
const podSecurity = PodSecurity.assigned();

const postgres = Postgres.fromSecret(SecretRef.of('db-secret', 'url'), {
  maxConnections: 500,
  pool: { size: 15, overflow: 5 },
});

new WebUI(chart, 'webui', {
  name: 'open-webui',
  models: [OpenAI.fromUrl('http://vllm.models.svc:8000/v1')],
  scaling: Scaling.replicated({
    replicas: Replicas.autoscaled({ min: 3, max: 10, cpuPercent: 70, memoryPercent: 80 }),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password'), podSecurity }),
    storage: FileStorage.sharedVolume({ size: '50Gi', storageClassName: 'ocs-storagecluster-cephfs' }),
  }),
  exposures: [Exposure.openShiftRoute({ host: 'chat.apps.cluster.example.com' })],
  podSecurity,
  scheduling: { antiAffinity: [AntiAffinity.preferred(Topology.hostname(), 100)], spread: [] },
  probes: {
    liveness: {
      initialDelay: Duration.seconds(30),
      period: Duration.seconds(10),
      timeout: Duration.seconds(5),
      failureThreshold: 3,
    },
    readiness: {
      initialDelay: Duration.seconds(10),
      period: Duration.seconds(5),
      timeout: Duration.seconds(3),
      failureThreshold: 3,
    },
  },
  resources: { requests: { cpu: '2', memory: '2Gi' }, limits: { cpu: '4', memory: '4Gi' } },
});

app.synth();
