import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import {
  BackupStore,
  ClusterBackup,
  ClusterBootstrap,
  InstanceSeparation,
  NetworkPeer,
  PostgresCluster,
  type PostgresClusterProps,
  PullPolicy,
  SecretRef,
  ServiceAccount,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const place = { bucket: 'backups', prefix: 'chat/postgres' };
const credentials = { accessKeyId: SecretRef.of('s3', 'id'), secretAccessKey: SecretRef.of('s3', 'secret') };

/** `BackupStore`. */
export const stores: Variants<BackupStore> = {
  S3: () => BackupStore.s3(place),
  'S3 in a region': () => BackupStore.s3({ ...place, region: 'eu-central-1' }),
  'S3 elsewhere': () => BackupStore.s3({ ...place, endpoint: 'https://minio.example.com:9000' }),
  'S3 with a key pair': () => BackupStore.s3({ ...place, credentials }),
  'S3 of a peer': () => BackupStore.s3({ ...place, peer: NetworkPeer.internet() }),
  GCS: () => BackupStore.gcs(place),
  'GCS with a key': () => BackupStore.gcs({ ...place, serviceAccountKey: SecretRef.of('gcs', 'key.json') }),
  'GCS of a peer': () => BackupStore.gcs({ ...place, peer: NetworkPeer.internet() }),
  Azure: () => BackupStore.azure({ account: 'backups', container: 'chat', prefix: 'postgres' }),
  'Azure with a key': () =>
    BackupStore.azure({
      account: 'backups',
      container: 'chat',
      prefix: 'postgres',
      credentials: { storageAccount: SecretRef.of('azure', 'account'), storageKey: SecretRef.of('azure', 'key') },
    }),
  'Azure of a peer': () =>
    BackupStore.azure({ account: 'backups', container: 'chat', prefix: 'postgres', peer: NetworkPeer.internet() }),
};

const store = BackupStore.s3(place);
const another = BackupStore.s3({ ...place, bucket: 'old-backups' });
const snapshots = { snapshotClassName: 'fast-snapshots' };
const backup = ClusterBackup.objectStore(store);

const props: { [name: string]: PostgresClusterProps } = {
  plain: {},
  'one instance': { instances: 1 },
  'a maximum of connections': { maxConnections: 400 },
  'a pool': { pool: { size: 2, overflow: 1 } },
  'a database of another name': { database: 'chat' },
  'more extensions': { extensions: ['vector', 'pg_trgm'] },
  'no extensions': { extensions: [] },
  'an image': { image: 'registry.example.com/postgresql:17.6-standard' },
  'a pull policy': { imagePullPolicy: PullPolicy.ALWAYS },
  'pull secrets': { imagePullSecrets: ['registry'] },
  'labels and annotations': { labels: { team: 'ai' }, annotations: { 'example.com/owner': 'ai' } },
  'a name': { name: 'chat-database' },
  'a volume': { storage: { size: '100Gi', storageClassName: 'fast' } },
  'a volume of the log': { walStorage: {} },
  'a volume of the log, of a class': { walStorage: { size: '10Gi', storageClassName: 'faster' } },
  resources: { resources: { requests: { memory: '4Gi' }, limits: { memory: '4Gi', cpu: '2' } } },
  parameters: { parameters: { work_mem: '16MB' } },
  'a synchronous standby': { synchronousStandbys: 1 },
  'nodes of its own': {
    scheduling: { nodeSelector: { pool: 'db' }, tolerations: [{ key: 'db' }], priorityClassName: 'high' },
  },
  'servers apart': { separation: InstanceSeparation.REQUIRED },
  'zones apart': { topologyKey: 'topology.kubernetes.io/zone' },
  'an identity of AWS': { serviceAccount: ServiceAccount.awsRole('arn:aws:iam::123456789012:role/db') },
  'an identity of Azure': {
    serviceAccount: ServiceAccount.azureIdentity({ clientId: '00000000-0000-4000-8000-000000000000' }),
  },
  'a ServiceAccount that exists': { serviceAccount: ServiceAccount.existing('database') },
  'a backup': { backup },
  'a backup at another time': { backup: ClusterBackup.objectStore(store, { schedule: '30 1 * * 0' }) },
  'a backup for longer': { backup: ClusterBackup.objectStore(store, { retention: Duration.days(90) }) },
  snapshots: { backup: ClusterBackup.volumeSnapshots(snapshots) },
  'snapshots of the log too': { backup: ClusterBackup.volumeSnapshots({ ...snapshots, walSnapshotClassName: 'wal' }) },
  'snapshots at another time': { backup: ClusterBackup.volumeSnapshots({ ...snapshots, schedule: '0 1 * * *' }) },
  'snapshots and the archived log': { backup: ClusterBackup.volumeSnapshots({ ...snapshots, walArchive: store }) },
  'snapshots and the log of a week': {
    backup: ClusterBackup.volumeSnapshots({ ...snapshots, walArchive: store, retention: Duration.days(7) }),
  },
  'a recovery': { bootstrap: ClusterBootstrap.fromBackup({ store: another, clusterName: 'old' }), backup },
  'a recovery from where it is backed up': {
    bootstrap: ClusterBootstrap.fromBackup({ store, clusterName: 'old' }),
    backup,
  },
  'a recovery to a moment': {
    bootstrap: ClusterBootstrap.fromBackup({ store: another, clusterName: 'old', targetTime: '2026-11-29T03:00:00Z' }),
  },
  'a recovery from a snapshot': { bootstrap: ClusterBootstrap.fromVolumeSnapshots({ snapshotName: 'old' }) },
  'a recovery from two snapshots': {
    bootstrap: ClusterBootstrap.fromVolumeSnapshots({ snapshotName: 'old', walSnapshotName: 'old-wal' }),
    walStorage: {},
  },
  'a monitor': { podMonitor: {} },
  'a monitor with labels': { podMonitor: { labels: { release: 'prometheus' } } },
};

/** `PostgresCluster`. */
export const postgresClusters: Variants<PostgresCluster> = {
  ...Object.fromEntries(
    Object.entries(props).map(([name, given]) => [
      name,
      (chart: Chart) => new PostgresCluster(chart, 'postgres', given),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(stores).map(([name, make]) => [
      `a backup in ${name}`,
      (chart: Chart) =>
        new PostgresCluster(chart, 'postgres', {
          backup: ClusterBackup.objectStore(make(chart), { retention: Duration.days(60) }),
        }),
    ]),
  ),
};
