import type { Draft } from '../draft';
import { type Fields, webui } from '../manifests';

/** One change of a clean installation, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** Gives a variable of the server a text, whether or not it has one. */
function put(draft: Draft, name: string, value: string): void {
  draft.server.env = [...draft.server.env.filter(entry => entry.name !== name), { name, value }];
}

/** Gives an argument of Redis another value, or takes it away. */
function redis(draft: Draft, name: string, value?: string): void {
  const container = draft.running(/redis|valkey/).spec.template.spec.containers[0];
  const words = [...(container.args ?? [])];
  const at = words.indexOf(`--${name}`);
  if (at >= 0) words.splice(at, 2);
  container.args = value === undefined ? words : [...words, `--${name}`, value];
}

/** A second installation that shares a bucket, and nothing else. */
function neighbour(draft: Draft, prefix: string): void {
  const value = (name: string) => draft.server.env.find(entry => entry.name === name)?.value ?? '';
  const other = webui({
    name: 'neighbour',
    namespace: 'other',
    strategy: { type: 'Recreate' },
    pod: { enableServiceLinks: false },
    env: {
      WEBUI_SECRET_KEY: { valueFrom: { secretKeyRef: { name: 'neighbour', key: 'key' } } },
      ENABLE_DB_MIGRATIONS: 'true',
      DATABASE_URL: { valueFrom: { secretKeyRef: { name: 'neighbour', key: 'uri' } } },
      STORAGE_PROVIDER: 's3',
      S3_BUCKET_NAME: value('S3_BUCKET_NAME'),
      S3_KEY_PREFIX: prefix,
    },
    replicas: 1,
    mounts: { '/app/backend/data': { persistentVolumeClaim: { claimName: 'neighbour' } } },
  });
  draft.objects.push(other as never);
}

const prefixOf = (draft: Draft) => draft.server.env.find(({ name }) => name === 'S3_KEY_PREFIX')?.value ?? '';

/** What breaks with several replicas. */
export const BACKING_REPLICATED: Mutations = {
  'Sentinels for sessions alone': [
    draft => {
      for (const name of ['REDIS_URL', 'WEBSOCKET_REDIS_URL'])
        put(draft, name, 'redis://:$(REDIS_PASSWORD)@chat:6379/0');
      put(draft, 'REDIS_SENTINEL_HOSTS', 'a,b,c');
      put(draft, 'REDIS_SOCKET_CONNECT_TIMEOUT', '5');
    },
    'sentinels-are-told-twice',
  ],
  'Sentinels without a limit for connections': [
    draft => {
      for (const name of ['REDIS_SENTINEL_HOSTS', 'WEBSOCKET_SENTINEL_HOSTS']) put(draft, name, 'a,b,c');
    },
    'sentinels-have-a-connect-timeout',
  ],
  'Sentinels with TLS': [
    draft => {
      for (const name of ['REDIS_URL', 'WEBSOCKET_REDIS_URL'])
        put(draft, name, 'rediss://:$(REDIS_PASSWORD)@chat:6379/0');
      for (const name of ['REDIS_SENTINEL_HOSTS', 'WEBSOCKET_SENTINEL_HOSTS']) put(draft, name, 'a,b,c');
      put(draft, 'REDIS_SOCKET_CONNECT_TIMEOUT', '5');
    },
    'sentinel-urls-are-understood',
  ],
  'a database of a cluster': [
    draft => {
      put(draft, 'REDIS_CLUSTER', 'true');
      put(draft, 'WEBSOCKET_REDIS_URL', 'redis://redis-cluster.example.com:6379/1');
    },
    'redis-clusters-have-one-database',
  ],
  'sessions in a cluster': [
    draft => {
      put(draft, 'REDIS_CLUSTER', 'true');
      put(draft, 'ENABLE_STAR_SESSIONS_MIDDLEWARE', 'true');
    },
    'star-sessions-use-one-redis',
  ],
  'a limit for answers of Redis': [draft => put(draft, 'REDIS_SOCKET_TIMEOUT', '10'), 'redis-socket-timeout-is-unset'],
  'no bucket': [draft => draft.unset('S3_BUCKET_NAME'), 'object-stores-are-named'],
  'half a key pair': [draft => put(draft, 'S3_ACCESS_KEY_ID', 'AKIA'), 's3-keys-come-in-pairs'],
  'tags in R2': [
    draft => {
      put(draft, 'S3_ENDPOINT_URL', 'https://a.r2.cloudflarestorage.com');
      put(draft, 'S3_ENABLE_TAGGING', 'true');
    },
    's3-tags-are-supported',
  ],
  'a bucket of two installations': [draft => neighbour(draft, prefixOf(draft)), 'one-installation-per-bucket'],
  'a prefix that begins that of another installation': [
    draft => neighbour(draft, `${prefixOf(draft)}neighbour/`),
    'buckets-hold-nothing-else',
  ],
  'scratch space without a limit': [
    draft => {
      const volumes = (draft.pod as unknown as { volumes: Fields[] }).volumes;
      for (const volume of volumes.filter(({ emptyDir }) => emptyDir)) volume.emptyDir = {};
    },
    'scratch-space-has-a-limit',
  ],
  'pools that fit exactly': [
    draft => {
      draft.webui.metadata.annotations = { 'cdk8s-open-webui.io/database-max-connections': '205' };
    },
    'connections-leave-room',
  ],
  'a pooler of transactions': [
    draft => put(draft, 'PGVECTOR_DB_URL', 'postgresql://chat@pooler.databases.svc/chat?pgbouncer=true'),
    'database-pools-sessions',
  ],
  'tokens of AWS for nobody': [
    draft => {
      put(draft, 'DATABASE_ENABLE_IAM_TOKEN_AUTH', 'true');
      put(draft, 'DATABASE_URL', 'postgresql://postgres.databases.svc/chat');
    },
    'iam-authentication-has-host-and-user',
  ],
  'a Redis that evicts': [draft => redis(draft, 'maxmemory-policy', 'allkeys-lru'), 'redis-evicts-nothing'],
  'a Redis that may take all': [
    draft => {
      const [container] = draft.running(/redis|valkey/).spec.template.spec.containers;
      container.resources = { ...container.resources, limits: { memory: '1Gi' } };
      redis(draft, 'maxmemory', '2gb');
    },
    'redis-fits-its-memory',
  ],
  'three Redises on no volume': [
    draft => {
      const { spec } = draft.running(/redis|valkey/);
      spec.replicas = 3;
      const pod = spec.template.spec as unknown as { volumes: Fields[] };
      pod.volumes = pod.volumes.map(({ name }) => ({ name, emptyDir: {} }));
    },
    'redis-has-one-replica',
    'redis-survives-restarts',
  ],
  'a Redis without a file': [draft => redis(draft, 'appendonly', 'no'), 'redis-survives-restarts'],
  'a Redis without a password': [draft => redis(draft, 'requirepass'), 'redis-has-a-password'],
  'a Redis for few clients': [draft => redis(draft, 'maxclients', '500'), 'redis-accepts-enough-clients'],
  'a Redis that hangs up first': [
    draft => {
      redis(draft, 'timeout', '30');
      put(draft, 'REDIS_HEALTH_CHECK_INTERVAL', '60');
    },
    'redis-health-checks-come-in-time',
  ],
};

/** What breaks with one replica. */
export const BACKING_SINGLE: Mutations = {
  'a scheme that no client reads': [
    draft => put(draft, 'REDIS_URL', 'valkey://redis.example.com:6379/0'),
    'redis-url-is-readable',
  ],
  'websockets without a Redis': [draft => put(draft, 'WEBSOCKET_MANAGER', 'redis'), 'websockets-have-their-redis'],
  'SQLite on a shared volume': [
    draft => {
      (draft.one('PersistentVolumeClaim').spec as unknown as Fields).accessModes = ['ReadWriteMany'];
    },
    'sqlite-is-on-a-local-disk',
  ],
  'SQLite on a class of NFS': [
    draft => {
      (draft.one('PersistentVolumeClaim').spec as unknown as Fields).storageClassName = 'nfs-client';
    },
    'sqlite-avoids-network-classes',
  ],
};
