import { App, Chart } from 'cdk8s';
import {
  Exposure,
  GatewayImplementation,
  Lobu,
  LobuDelivery,
  LobuEmbeddings,
  LobuScaling,
  LobuSecret,
  LobuWorker,
  Postgres,
  SecretRef,
  SessionPooler,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'lobu', { namespace: 'lobu' });
const monitoring = { labels: { release: 'kube-prometheus-stack' } };

new Lobu(chart, 'lobu', {
  name: 'lobu',
  version: '20260818-120000',
  secret: LobuSecret.of('lobu-secrets', [
    'ENCRYPTION_KEY',
    'BETTER_AUTH_SECRET',
    'JWT_SECRET',
    'WORKER_API_TOKEN',
    'EMBEDDINGS_SERVICE_TOKEN',
    'METRICS_AUTH_TOKEN',
    'SMOKE_TEST_TOKEN',
    'SMOKE_TEST_AGENT_ID',
    'SMOKE_TEST_ORG_ID',
    'ANTHROPIC_API_KEY',
    'GITHUB_TOKEN',
  ]),
  database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri'), {
    maxConnections: 200,
    pool: { size: 20, overflow: 10 },
  }),
  sessionPooler: SessionPooler.fromParts({
    host: 'lobu-pg-pooler',
    database: 'lobu',
    username: SecretRef.of('lobu-pg-app', 'username'),
    password: SecretRef.of('lobu-pg-app', 'password'),
  }),
  scaling: LobuScaling.replicated({ replicas: 3, artifacts: { size: '50Gi', storageClassName: 'nfs' } }),
  delivery: LobuDelivery.argoCd(),
  gateway: { allowedDomains: ['api.github.com', '.githubusercontent.com'] },
  worker: LobuWorker.deployed({ replicas: 2 }),
  embeddings: LobuEmbeddings.deployed({ replicas: 2, cache: { storageClassName: 'nfs' } }),
  exposures: [
    Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
      host: 'lobu.example.com',
      gateway: { name: 'public', namespace: 'gateways', section: 'https' },
    }),
  ],
  smokeTest: { run: {} },
  serviceMonitor: monitoring,
  alerts: monitoring,
});

app.synth();
