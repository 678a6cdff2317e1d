import { App, Chart } from 'cdk8s';
import {
  BackupDestination,
  BackupStore,
  ClusterBackup,
  Embeddings,
  Exposure,
  FileStorage,
  IngressController,
  NetworkPeer,
  NetworkPolicies,
  Ollama,
  PostgresCluster,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  Tika,
  Tls,
  VectorDatabase,
  VolumeBackup,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const backupsAt = (prefix: string) =>
  BackupStore.s3({
    bucket: 'chat-backups',
    prefix,
    region: 'eu-central-1',
    credentials: {
      accessKeyId: SecretRef.of('chat-backups', 'access-key-id'),
      secretAccessKey: SecretRef.of('chat-backups', 'secret-access-key'),
    },
    peer: NetworkPeer.internet(),
  });

const postgres = new PostgresCluster(chart, 'postgres', {
  instances: 3,
  maxConnections: 200,
  walStorage: { size: '10Gi' },
  backup: ClusterBackup.objectStore(backupsAt('postgres')),
  // kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes
  apiServer: NetworkPeer.cidr('10.20.0.10/32', { ports: [6443] }),
});

const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:3b', 'nomic-embed-text'] });
const networkPolicies = NetworkPolicies.defaultDeny();

const webui = new WebUI(chart, 'webui', {
  models: [ollama],
  scaling: Scaling.replicated({
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    database: postgres,
    vectorDatabase: VectorDatabase.pgvector({ database: postgres, maxVectorLength: 768 }),
    redis: new Redis(chart, 'redis', { password: SecretRef.of('open-webui', 'redis-password') }),
    storage: FileStorage.sharedVolume({ size: '50Gi', storageClassName: 'cephfs' }),
  }),
  contentExtraction: new Tika(chart, 'tika'),
  embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
  exposures: [
    Exposure.ingress(IngressController.traefik(), {
      host: 'chat.example.com',
      tls: Tls.clusterIssuer('letsencrypt'),
      ingressFrom: [NetworkPeer.namespace('traefik')],
    }),
  ],
  networkPolicies,
});

new VolumeBackup(chart, 'files-backup', {
  webui,
  destination: BackupDestination.objectStore(backupsAt('files'), { size: '60Gi' }),
  networkPolicies,
});

app.synth();
