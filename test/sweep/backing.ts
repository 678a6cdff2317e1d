import { type Chart, Duration } from 'cdk8s';
import {
  CaCertificate,
  FileStorage,
  type IPostgres,
  type IRedis,
  KedaTrigger,
  NetworkPeer,
  Postgres,
  PostgresCluster,
  Redis,
  type RedisProps,
  Replicas,
  S3Addressing,
  ScalingPolicy,
  SecretRef,
  type SharedFileStorage,
  type SqliteOptions,
  SqliteSynchronous,
  SqliteTempStore,
  SslMode,
  type VolumeOptions,
} from 'cdk8s-open-webui';
import type { Families, Variants } from './family';

/** What runs on Kubernetes 1.30 and newer. */
export const BY_CONTAINER = 'autoscaled by the load of a container';

/** `Replicas`. */
export const replicas: Variants<Replicas> = {
  'exactly 3': () => Replicas.exactly(3),
  'exactly 1': () => Replicas.exactly(1),
  'autoscaled by default': () => Replicas.autoscaled({ min: 2, max: 4 }),
  'autoscaled by CPU': () => Replicas.autoscaled({ min: 2, max: 4, cpuPercent: 60 }),
  'autoscaled by memory': () => Replicas.autoscaled({ min: 2, max: 4, memoryPercent: 80 }),
  'autoscaled slowly': () =>
    Replicas.autoscaled({
      min: 2,
      max: 4,
      behavior: {
        scaleUp: { stabilization: Duration.minutes(5) },
        scaleDown: { policies: [ScalingPolicy.percent(10, Duration.minutes(10))] },
      },
    }),
  [BY_CONTAINER]: () => Replicas.autoscaledByContainer({ min: 2, max: 4 }),
  'by a query of KEDA': () =>
    Replicas.keda({
      min: 2,
      max: 4,
      triggers: [KedaTrigger.prometheus({ serverUrl: 'http://prometheus:9090', query: 'up', perReplica: 2 })],
      fallback: 3,
    }),
  'by the hours of KEDA': () =>
    Replicas.keda({
      min: 2,
      max: 4,
      triggers: [
        KedaTrigger.cron({ timeZone: 'UTC', start: '0 7 * * *', end: '0 19 * * *', replicas: 4 }),
        KedaTrigger.cpu(60),
        KedaTrigger.memory(80),
      ],
      pollingInterval: Duration.minutes(1),
    }),
  'autoscaled by both': () => Replicas.autoscaled({ min: 2, max: 4, cpuPercent: 60, memoryPercent: 80 }),
};

const password = SecretRef.of('database', 'password');
const rootCertificate = CaCertificate.fromConfigMap('company-ca', 'ca.crt');
const address = { host: 'postgres.databases.svc', database: 'chat', username: 'chat' };
const uri = SecretRef.of('database', 'uri');

/** `Postgres`. */
export const database: Variants<IPostgres> = {
  'by its URL': () => Postgres.fromSecret(uri),
  'with maxConnections': () => Postgres.fromSecret(uri, { maxConnections: 300 }),
  'with a pool': () => Postgres.fromSecret(uri, { pool: { size: 3, overflow: 0 } }),
  'with the size of a pool': () => Postgres.fromSecret(uri, { pool: { size: 7 } }),
  'with the overflow of a pool': () => Postgres.fromSecret(uri, { pool: { overflow: 7 } }),
  'of a peer': () => Postgres.fromSecret(uri, { peer: NetworkPeer.pods('databases', { app: 'postgres' }) }),
  'with a pool that times out': () => Postgres.fromSecret(uri, { pool: { timeout: Duration.seconds(10) } }),
  'with a pool that recycles': () => Postgres.fromSecret(uri, { pool: { recycle: Duration.minutes(10) } }),
  'with a schema': () => Postgres.fromSecret(uri, { schema: 'chat' }),
  'with shared sessions': () => Postgres.fromSecret(uri, { sessionSharing: true }),
  'with fewer writes': () => Postgres.fromSecret(uri, { activityInterval: Duration.minutes(8) }),
  'by its parts': () => Postgres.fromParts({ ...address, password }),
  'by its parts with a schema': () => Postgres.fromParts({ ...address, password, schema: 'chat' }),
  'by its parts without TLS': () => Postgres.fromParts({ ...address, password, sslMode: SslMode.DISABLE }),
  'by its parts with a certificate': () => Postgres.fromParts({ ...address, password, rootCertificate }),
  'by its parts with a certificate for any host': () =>
    Postgres.fromParts({ ...address, password, rootCertificate, sslMode: SslMode.VERIFY_CA }),
  'by its parts at another port': () => Postgres.fromParts({ ...address, password, port: 6432 }),
  'of RDS': () => Postgres.fromRdsIam(address),
  'of RDS in a region, with a certificate': () =>
    Postgres.fromRdsIam({ ...address, region: 'eu-central-1', rootCertificate }),
  'run by CloudNativePG': chart => new PostgresCluster(chart, 'postgres'),
};

/** `SqliteOptions`. */
export const sqlite: Variants<SqliteOptions> = {
  'without a log': () => ({ writeAheadLog: false }),
  'that waits for the disk': () => ({ synchronous: SqliteSynchronous.EXTRA }),
  'that waits for locks': () => ({ busyTimeout: Duration.seconds(20) }),
  'with a small cache': () => ({ cacheSize: '8Mi' }),
  'with files for what is temporary': () => ({ tempStore: SqliteTempStore.FILE }),
  'with a small map': () => ({ mmapSize: '16Mi' }),
  'with a short log': () => ({ journalSizeLimit: '16Mi' }),
  'with a pool': () => ({ pool: { size: 20, overflow: 10 } }),
};

const cache = NetworkPeer.cidr('10.1.0.0/16');
const part = (props: Omit<RedisProps, 'password'> = {}) => {
  return (chart: Chart) => new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password'), ...props });
};

/** `Redis`. */
export const redis: Variants<IRedis> = {
  'run here': part(),
  'run here on a volume of a size and class': part({ storage: { size: '5Gi', storageClassName: 'fast' } }),
  'run here on an existing claim': part({ storage: { existingClaim: 'redis-data' } }),
  'run here with less memory': part({ resources: { limits: { memory: '768Mi' } } }),
  'by its URL': () => Redis.fromUrl('redis://redis.example.com:6379/0'),
  'by its URL with TLS': () => Redis.fromUrl('rediss://redis.example.com/1'),
  'by the URL of a peer': () => Redis.fromUrl('redis://redis.example.com:6379/0', { peer: cache }),
  'by its URL in a Secret': () => Redis.fromSecret(SecretRef.of('redis', 'url')),
  'by the URL of a peer in a Secret': () => Redis.fromSecret(SecretRef.of('redis', 'url'), { peer: cache }),
  'by its URL with TLS of its own, and a password': () =>
    Redis.fromUrl('rediss://redis.example.com', { username: 'chat', password, rootCertificate }),
  'with a prefix': () => Redis.fromSecret(SecretRef.of('redis', 'url'), { keyPrefix: 'chat' }),
  'with a limit for connections': () =>
    Redis.fromSecret(SecretRef.of('redis', 'url'), { connectTimeout: Duration.seconds(4) }),
  'that is kept alive': () => Redis.fromSecret(SecretRef.of('redis', 'url'), { socketKeepalive: true }),
  'that is tried often': () =>
    Redis.fromSecret(SecretRef.of('redis', 'url'), { healthCheckInterval: Duration.seconds(20) }),
  'with a long lock': () => Redis.fromSecret(SecretRef.of('redis', 'url'), { lockTimeout: Duration.minutes(2) }),
  'chosen by Sentinels': () => Redis.fromSentinel({ hosts: ['a', 'b', 'c'], masterName: 'chat' }),
  'chosen by Sentinels with every option': () =>
    Redis.fromSentinel({
      hosts: ['sentinels.redis.svc'],
      masterName: 'chat',
      sentinelPort: 26380,
      port: 6380,
      database: 2,
      password,
      attempts: 4,
      reconnectDelay: Duration.millis(500),
    }),
  'a cluster': () => Redis.fromCluster('redis://redis.example.com:6379', { password }),
};

/** `Redis` for websockets. */
export const websocketRedis: Variants<IRedis> = {
  'by its URL': () => Redis.fromUrl('redis://messages.example.com'),
  'by its URL with TLS': () => Redis.fromUrl('rediss://messages.example.com', { password, rootCertificate }),
  'chosen by Sentinels': () => Redis.fromSentinel({ hosts: ['d'], masterName: 'messages', password }),
};

const bucket = 'uploads';
const endpoint = 'https://minio.example.com:9000';
const account = 'https://chat.blob.core.windows.net';
const credentials = { accessKeyId: SecretRef.of('s3', 'id'), secretAccessKey: SecretRef.of('s3', 'secret') };

/** `FileStorage` that replicas share. */
export const sharedStorage: Variants<SharedFileStorage> = {
  'a shared volume': () => FileStorage.sharedVolume(),
  'a shared volume of a size and class': () => FileStorage.sharedVolume({ size: '50Gi', storageClassName: 'nfs' }),
  'a shared volume that exists': () => FileStorage.sharedVolume({ existingClaim: 'shared-data' }),
  'a shared volume, a directory of it': () => FileStorage.sharedVolume({ existingClaim: 'all', subPath: 'chat' }),
  'a bucket': () => FileStorage.s3({ bucket }),
  'a bucket in a region': () => FileStorage.s3({ bucket, region: 'eu-central-1' }),
  'a bucket elsewhere': () => FileStorage.s3({ bucket, endpoint }),
  'a part of a bucket': () => FileStorage.s3({ bucket, keyPrefix: 'chat/' }),
  'a bucket with a key pair': () => FileStorage.s3({ bucket, region: 'eu-central-1', credentials }),
  'a bucket of a peer': () => FileStorage.s3({ bucket, peer: NetworkPeer.internet() }),
  'a bucket by a host of its own': () => FileStorage.s3({ bucket, endpoint, addressing: S3Addressing.VIRTUAL }),
  'a bucket with tags': () => FileStorage.s3({ bucket, tagging: true }),
  'a bucket that is accelerated': () => FileStorage.s3({ bucket, accelerate: true }),
  'a bucket elsewhere with a certificate': () => FileStorage.s3({ bucket, endpoint, rootCertificate }),
  'a bucket with more room': () => FileStorage.s3({ bucket, scratchSize: '50Gi' }),
  'a bucket with copies': () => FileStorage.s3({ bucket, localCache: true }),
  'a bucket of Google': () => FileStorage.gcs({ bucket }),
  'a bucket of Google with a key': () => FileStorage.gcs({ bucket, credentials: SecretRef.of('gcs', 'key') }),
  'a container of Azure': () => FileStorage.azure({ endpoint: account, container: bucket }),
  'a container of Azure with a key': () =>
    FileStorage.azure({ endpoint: account, container: bucket, accountKey: SecretRef.of('azure', 'key') }),
};

/** `FileStorage`. */
export const storage: Variants<FileStorage> = {
  'a volume': () => FileStorage.volume(),
  'a volume of a size': () => FileStorage.volume({ size: '20Gi' }),
  'a volume of a class': () => FileStorage.volume({ storageClassName: 'fast' }),
  'a volume of one pod': () => FileStorage.volume({ onePodOnly: true }),
  'a volume from a snapshot': () => FileStorage.volume({ snapshot: 'before-upgrade' }),
  'a volume by its name': () => FileStorage.volume({ volumeName: 'disk-1', storageClassName: '' }),
  'a volume by its labels': () => FileStorage.volume({ volumeLabels: { disk: 'ssd' } }),
  'a volume with labels': () => FileStorage.volume({ labels: { backup: 'nightly' }, annotations: { 'a.b/c': 'd' } }),
  'a volume that exists': () => FileStorage.volume({ existingClaim: 'webui-data' }),
  ...sharedStorage,
};

/** The volume of data beside files elsewhere. */
export const data: Variants<VolumeOptions> = {
  'of a size and class': () => ({ size: '5Gi', storageClassName: 'fast' }),
  'that exists': () => ({ existingClaim: 'webui-data', subPath: 'chat' }),
};

/** What the pairwise sweep leaves out: each alone is enough. */
export const backingAlone: Families = {
  database: without(database, 'by its URL', 'with a pool', 'by its parts with a certificate', 'of RDS'),
  sqlite: without(sqlite, 'with a small cache'),
  redis: without(redis, 'run here', 'by its URL', 'by its URL in a Secret', 'chosen by Sentinels', 'a cluster'),
  websocketRedis: without(websocketRedis, 'by its URL with TLS'),
  storage: without(
    storage,
    'a volume',
    'a shared volume',
    'a bucket',
    'a bucket of Google',
    'a container of Azure with a key',
  ),
  data: without(data, 'of a size and class'),
};

function without<T>(variants: Variants<T>, ...names: string[]): Variants<T> {
  return Object.fromEntries(Object.entries(variants).filter(([name]) => !names.includes(name)));
}
