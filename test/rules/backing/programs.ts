import { type Chart, JsonPatch } from 'cdk8s';
import { FileStorage, type IPostgres, type IRedis, Postgres, Redis, Scaling, SecretRef, WebUI } from '../../../src';

const ENV = '/spec/template/spec/containers/0/env';

/** Variables of a WebUI that a patch has set: construction refuses most of them already. */
function patch({ workload }: WebUI, variables: { [name: string]: string }): void {
  const { env } = workload.toJson().spec.template.spec.containers[0];
  for (const [name, value] of Object.entries(variables)) {
    const at = env.findIndex((variable: { name: string }) => variable.name === name);
    workload.addJsonPatch(
      at < 0 ? JsonPatch.add(`${ENV}/-`, { name, value }) : JsonPatch.replace(`${ENV}/${at}`, { name, value }),
    );
  }
}

/** An Open WebUI of one replica with a Redis. */
function withRedis(
  chart: Chart,
  variables: { [name: string]: string },
  redis: IRedis = Redis.fromUrl('redis://r:6379'),
): void {
  patch(new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ redis }) }), variables);
}

/** A Redis of this program whose arguments a patch has changed. */
function changed(chart: Chart, name: string, value?: string): void {
  const redis = new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password') });
  const args = '/spec/template/spec/containers/0/args';
  const words: string[] = redis.workload.toJson().spec.template.spec.containers[0].args;
  const at = words.indexOf(`--${name}`);
  for (let left = 2; left > 0; left--) redis.workload.addJsonPatch(JsonPatch.remove(`${args}/${at}`));
  if (value !== undefined) {
    for (const word of [`--${name}`, value]) redis.workload.addJsonPatch(JsonPatch.add(`${args}/-`, word));
  }
  withRedis(chart, {}, redis);
}

/** An Open WebUI of one replica with a bucket. */
function withBucket(chart: Chart, id: string, keyPrefix?: string, variables: { [name: string]: string } = {}): void {
  const storage = FileStorage.s3({ bucket: 'uploads', keyPrefix });
  patch(new WebUI(chart, id, { models: [], scaling: Scaling.single({ storage }) }), variables);
}

/** Two installations that one Redis of the program's own would tie together; here a part ties them, so that one judges both. */
function tied(chart: Chart, one: string | undefined, other: string): void {
  const redis = [1, 2].map(at => Redis.fromUrl(`redis://redis-${at}:6379`));
  const [a, b] = [one, other].map((keyPrefix, at) => {
    const scaling = Scaling.single({ redis: redis[at], storage: FileStorage.s3({ bucket: 'uploads', keyPrefix }) });
    return new WebUI(chart, `webui-${at}`, { models: [], scaling });
  });
  b.node.addDependency(a);
}

function withDatabase(chart: Chart, database: IPostgres, variables: { [name: string]: string } = {}): void {
  patch(new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ database }) }), variables);
}

const password = SecretRef.of('db', 'password');

/** A program for each rule about what WebUI stands on, written as a user would: it breaks this rule and no other. */
export const backingPrograms: { [id: string]: (chart: Chart) => void } = {
  'redis-url-is-readable': chart => withRedis(chart, { REDIS_URL: 'valkey://r:6379' }),
  'websockets-have-their-redis': chart => withRedis(chart, { REDIS_URL: '', WEBSOCKET_REDIS_URL: '' }),
  'sentinels-are-told-twice': chart =>
    withRedis(chart, { WEBSOCKET_SENTINEL_HOSTS: '' }, Redis.fromSentinel({ hosts: ['a'], masterName: 'chat' })),
  'sentinels-have-a-connect-timeout': chart =>
    withRedis(chart, { REDIS_SOCKET_CONNECT_TIMEOUT: '' }, Redis.fromSentinel({ hosts: ['a'], masterName: 'chat' })),
  'sentinel-urls-are-understood': chart =>
    withRedis(
      chart,
      { REDIS_URL: 'rediss://chat:6379/0', WEBSOCKET_REDIS_URL: 'rediss://chat:6379/0' },
      Redis.fromSentinel({ hosts: ['a'], masterName: 'chat' }),
    ),
  'redis-clusters-have-one-database': chart =>
    withRedis(chart, { WEBSOCKET_REDIS_URL: 'redis://r:6379/1' }, Redis.fromCluster('redis://r:6379')),
  'star-sessions-use-one-redis': chart =>
    withRedis(chart, { ENABLE_STAR_SESSIONS_MIDDLEWARE: 'true' }, Redis.fromCluster('redis://r:6379')),
  'object-stores-are-named': chart => withBucket(chart, 'webui', undefined, { S3_BUCKET_NAME: '' }),
  's3-keys-come-in-pairs': chart => withBucket(chart, 'webui', undefined, { S3_ACCESS_KEY_ID: 'AKIA' }),
  's3-tags-are-supported': chart =>
    withBucket(chart, 'webui', undefined, {
      S3_ENABLE_TAGGING: 'true',
      S3_ENDPOINT_URL: 'https://a.r2.cloudflarestorage.com',
    }),
  'one-installation-per-bucket': chart => tied(chart, 'chat/', 'chat/'),
  'iam-authentication-has-host-and-user': chart =>
    withDatabase(chart, Postgres.fromRdsIam({ host: 'db.example.com', database: 'chat', username: 'chat' }), {
      DATABASE_URL: 'postgresql:///chat',
    }),
  'sqlite-is-on-a-local-disk': chart => {
    const { claim } = new WebUI(chart, 'webui', { models: [] });
    claim?.addJsonPatch(JsonPatch.replace('/spec/accessModes/0', 'ReadWriteMany'));
  },
  'redis-evicts-nothing': chart => changed(chart, 'maxmemory-policy', 'allkeys-lru'),
  'redis-fits-its-memory': chart => changed(chart, 'maxmemory', '4gb'),
  'redis-has-a-password': chart => changed(chart, 'requirepass'),
  'redis-has-one-replica': chart => {
    const redis = new Redis(chart, 'redis', { password });
    redis.workload.addJsonPatch(
      JsonPatch.replace('/spec/replicas', 3),
      JsonPatch.replace('/spec/template/spec/volumes/0', { name: 'data', emptyDir: {} }),
    );
    withRedis(chart, {}, redis);
  },
};
