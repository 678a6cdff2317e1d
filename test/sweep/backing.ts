import type { Chart } from 'cdk8s';
import { Duration } from 'cdk8s';
import {
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
  ScalingPolicy,
  SecretRef,
  type SharedFileStorage,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

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

const uri = SecretRef.of('database', 'uri');

/** `Postgres`. */
export const database: Variants<IPostgres> = {
  'by its URL': () => Postgres.fromSecret(uri),
  'with maxConnections': () => Postgres.fromSecret(uri, { maxConnections: 300 }),
  'with a pool': () => Postgres.fromSecret(uri, { pool: { size: 3, overflow: 0 } }),
  'with the size of a pool': () => Postgres.fromSecret(uri, { pool: { size: 7 } }),
  'with the overflow of a pool': () => Postgres.fromSecret(uri, { pool: { overflow: 7 } }),
  'of a peer': () => Postgres.fromSecret(uri, { peer: NetworkPeer.pods('databases', { app: 'postgres' }) }),
  'run by CloudNativePG': chart => new PostgresCluster(chart, 'postgres'),
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
};

const bucket = 'uploads';
const credentials = { accessKeyId: SecretRef.of('s3', 'id'), secretAccessKey: SecretRef.of('s3', 'secret') };

/** `FileStorage` that replicas share. */
export const sharedStorage: Variants<SharedFileStorage> = {
  'a shared volume': () => FileStorage.sharedVolume(),
  'a shared volume of a size and class': () => FileStorage.sharedVolume({ size: '50Gi', storageClassName: 'nfs' }),
  'a shared volume that exists': () => FileStorage.sharedVolume({ existingClaim: 'shared-data' }),
  'a bucket': () => FileStorage.s3({ bucket }),
  'a bucket in a region': () => FileStorage.s3({ bucket, region: 'eu-central-1' }),
  'a bucket elsewhere': () => FileStorage.s3({ bucket, endpoint: 'https://minio.example.com:9000' }),
  'a part of a bucket': () => FileStorage.s3({ bucket, keyPrefix: 'chat/' }),
  'a bucket with a key pair': () => FileStorage.s3({ bucket, credentials }),
  'a bucket of a peer': () => FileStorage.s3({ bucket, peer: NetworkPeer.internet() }),
};

/** `FileStorage`. */
export const storage: Variants<FileStorage> = {
  'a volume': () => FileStorage.volume(),
  'a volume of a size': () => FileStorage.volume({ size: '20Gi' }),
  'a volume of a class': () => FileStorage.volume({ storageClassName: 'fast' }),
  'a volume that exists': () => FileStorage.volume({ existingClaim: 'webui-data' }),
  ...sharedStorage,
};
