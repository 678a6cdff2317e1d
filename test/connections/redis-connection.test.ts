import { Duration } from 'cdk8s';
import type {
  RedisOptions,
  RedisSecretOptions,
  RedisSentinelOptions,
  RedisUrlOptions,
} from '../../src/connections/redis/options';
import type { IRedis } from '../../src/connections/redis-connection';
import { CaCertificate } from '../../src/k8s/ca-certificate';
import { envVars } from '../../src/k8s/environment';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Redis } from '../../src/redis/redis';

const password = SecretRef.of('redis', 'password');
const peer = NetworkPeer.pods('redis', { app: 'redis' });
const rootCertificate = CaCertificate.fromConfigMap('company-ca', 'ca.crt');

const contributionOf = ({ redisConnection }: IRedis) => redisConnection._contribution;
const variablesOf = (redis: IRedis) => envVars(contributionOf(redis).env ?? []);

/** Variables with values, by name and value. */
const written = (redis: IRedis) => variablesOf(redis).map(({ name, value }) => `${name}=${value ?? '(secret)'}`);

test('sessions, websockets and tasks go to the same Redis', () => {
  const redis = Redis.fromUrl('redis://r:6379/0');
  expect(variablesOf(redis)).toEqual([
    { name: 'REDIS_URL', value: 'redis://r:6379/0' },
    { name: 'WEBSOCKET_MANAGER', value: 'redis' },
    { name: 'WEBSOCKET_REDIS_URL', value: 'redis://r:6379/0' },
    { name: 'REDIS_HEALTH_CHECK_INTERVAL', value: '60' },
  ]);
  expect(contributionOf(redis).flows).toEqual([{ peer: undefined, port: 6379 }]);
});

test('a password stands before the URLs that use it', () => {
  const redis = Redis.fromUrl('redis://chat-redis.ai.svc:6379/0', { password, peer: NetworkPeer.internet() });
  expect(variablesOf(redis).slice(0, 4)).toEqual([
    { name: 'REDIS_PASSWORD', valueFrom: { secretKeyRef: { name: 'redis', key: 'password' } } },
    { name: 'REDIS_URL', value: 'redis://:$(REDIS_PASSWORD)@chat-redis.ai.svc:6379/0' },
    { name: 'WEBSOCKET_MANAGER', value: 'redis' },
    { name: 'WEBSOCKET_REDIS_URL', value: 'redis://:$(REDIS_PASSWORD)@chat-redis.ai.svc:6379/0' },
  ]);
  expect(contributionOf(redis).flows?.[0].peer?._end).toEqual({ internet: true });
});

const options: Required<RedisOptions> = {
  keyPrefix: 'chat',
  connectTimeout: Duration.seconds(3),
  socketKeepalive: true,
  healthCheckInterval: Duration.seconds(30),
  lockTimeout: Duration.minutes(2),
  peer,
};

/** What the options above say. */
const SETTINGS = [
  'REDIS_KEY_PREFIX=chat',
  'REDIS_SOCKET_CONNECT_TIMEOUT=3',
  'REDIS_SOCKET_KEEPALIVE=true',
  'REDIS_HEALTH_CHECK_INTERVAL=30',
  'WEBSOCKET_REDIS_OPTIONS={"socket_timeout":null,"socket_connect_timeout":3,"socket_keepalive":true}',
  'WEBSOCKET_REDIS_LOCK_TIMEOUT=120',
];

test('every option of a URL is in what it brings, and the certificate in a file', () => {
  const all: Required<RedisUrlOptions> = { ...options, username: 'chat', password, rootCertificate };
  const redis = Redis.fromUrl('rediss://redis.example.com/1', all);
  const url = 'rediss://chat:$(REDIS_PASSWORD)@redis.example.com/1?ssl_ca_certs=/etc/open-webui/redis-ca/ca.crt';
  expect(written(redis)).toEqual([
    'REDIS_PASSWORD=(secret)',
    `REDIS_URL=${url}`,
    'WEBSOCKET_MANAGER=redis',
    `WEBSOCKET_REDIS_URL=${url}`,
    ...SETTINGS,
  ]);
  const { flows, volumes, mounts } = contributionOf(redis);
  expect(flows).toEqual([{ peer, port: 6379 }]);
  expect(volumes).toEqual([
    { name: 'redis-ca', configMap: { name: 'company-ca', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
  ]);
  expect(mounts).toEqual([{ name: 'redis-ca', mountPath: '/etc/open-webui/redis-ca', readOnly: true }]);
});

test('a URL in a Secret stays as it is, beside the file that it may name', () => {
  const all: Required<RedisSecretOptions> = { ...options, rootCertificate };
  const redis = Redis.fromSecret(SecretRef.of('redis', 'url'), all);
  expect(written(redis)).toEqual([
    'REDIS_URL=(secret)',
    'WEBSOCKET_MANAGER=redis',
    'WEBSOCKET_REDIS_URL=(secret)',
    ...SETTINGS,
  ]);
  const { flows, mounts } = contributionOf(redis);
  expect(flows).toEqual([{ peer }]);
  expect(mounts?.map(({ mountPath }) => mountPath)).toEqual(['/etc/open-webui/redis-ca']);
});

const sentinel: RedisSentinelOptions = { hosts: ['a.redis.svc', 'b'], masterName: 'mymaster' };

test('Sentinels are told twice, with a limit for connections, told twice as well', () => {
  const redis = Redis.fromSentinel(sentinel);
  expect(written(redis)).toEqual([
    'REDIS_URL=redis://mymaster:6379/0',
    'REDIS_SENTINEL_HOSTS=a.redis.svc,b',
    'REDIS_SENTINEL_PORT=26379',
    'WEBSOCKET_MANAGER=redis',
    'WEBSOCKET_REDIS_URL=redis://mymaster:6379/0',
    'WEBSOCKET_SENTINEL_HOSTS=a.redis.svc,b',
    'WEBSOCKET_SENTINEL_PORT=26379',
    'REDIS_SOCKET_CONNECT_TIMEOUT=5',
    'REDIS_HEALTH_CHECK_INTERVAL=60',
    'WEBSOCKET_REDIS_OPTIONS={"socket_timeout":null,"socket_connect_timeout":5}',
  ]);
  expect(contributionOf(redis).flows).toEqual([
    { peer: undefined, port: 26379 },
    { peer: undefined, port: 6379 },
  ]);
});

test('every option of Sentinels is in what it brings', () => {
  const all: Required<RedisSentinelOptions> = {
    ...options,
    hosts: ['10.0.0.7'],
    sentinelPort: 5000,
    masterName: 'chat-master',
    port: 7000,
    database: 3,
    username: 'chat',
    password,
    attempts: 5,
    reconnectDelay: Duration.millis(250),
  };
  const redis = Redis.fromSentinel(all);
  const url = 'redis://chat:$(REDIS_PASSWORD)@chat-master:7000/3';
  expect(written(redis)).toEqual([
    'REDIS_PASSWORD=(secret)',
    `REDIS_URL=${url}`,
    'REDIS_SENTINEL_HOSTS=10.0.0.7',
    'REDIS_SENTINEL_PORT=5000',
    'WEBSOCKET_MANAGER=redis',
    `WEBSOCKET_REDIS_URL=${url}`,
    'WEBSOCKET_SENTINEL_HOSTS=10.0.0.7',
    'WEBSOCKET_SENTINEL_PORT=5000',
    ...SETTINGS.slice(0, 3),
    'REDIS_SENTINEL_MAX_RETRY_COUNT=5',
    'REDIS_RECONNECT_DELAY=250',
    ...SETTINGS.slice(3),
  ]);
  expect(contributionOf(redis).flows).toEqual([
    { peer, port: 5000 },
    { peer, port: 7000 },
  ]);
});

test('a cluster is one for both uses', () => {
  expect(written(Redis.fromCluster('rediss://cluster.example.com:6379', { password })).slice(1, 5)).toEqual([
    'REDIS_URL=rediss://:$(REDIS_PASSWORD)@cluster.example.com:6379',
    'REDIS_CLUSTER=true',
    'WEBSOCKET_MANAGER=redis',
    'WEBSOCKET_REDIS_URL=rediss://:$(REDIS_PASSWORD)@cluster.example.com:6379',
  ]);
  expect(written(Redis.fromCluster('redis://cluster:6379/0'))).toContain('WEBSOCKET_REDIS_CLUSTER=true');
});

test('websockets may go to another Redis, with a password and a file of its own', () => {
  const sessions = Redis.fromUrl('rediss://sessions/0', {
    password,
    rootCertificate,
    healthCheckInterval: Duration.seconds(9),
  });
  const websockets = Redis.fromSentinel({ ...sentinel, password: SecretRef.of('websockets', 'password'), peer });
  const { env, volumes, flows } = sessions.redisConnection._with(websockets.redisConnection);
  expect(envVars(env ?? []).map(({ name, value }) => `${name}=${value ?? '(secret)'}`)).toEqual([
    'REDIS_PASSWORD=(secret)',
    'REDIS_URL=rediss://:$(REDIS_PASSWORD)@sessions/0?ssl_ca_certs=/etc/open-webui/redis-ca/ca.crt',
    'WEBSOCKET_MANAGER=redis',
    'WEBSOCKET_REDIS_PASSWORD=(secret)',
    'WEBSOCKET_REDIS_URL=redis://:$(WEBSOCKET_REDIS_PASSWORD)@mymaster:6379/0',
    'WEBSOCKET_SENTINEL_HOSTS=a.redis.svc,b',
    'WEBSOCKET_SENTINEL_PORT=26379',
    'REDIS_SOCKET_CONNECT_TIMEOUT=5',
    'REDIS_HEALTH_CHECK_INTERVAL=9',
    'WEBSOCKET_REDIS_OPTIONS={"socket_timeout":null,"socket_connect_timeout":5}',
  ]);
  expect(volumes?.map(({ name }) => name)).toEqual(['redis-ca']);
  expect(flows?.map(({ port }) => port)).toEqual([6379, 26379, 6379]);
  const other = Redis.fromUrl('rediss://websockets/0', { rootCertificate });
  const names = sessions.redisConnection._with(other.redisConnection).mounts?.map(({ name }) => name);
  expect(names).toEqual(['redis-ca', 'websocket-redis-ca']);
});

test.each<[string, () => IRedis, string]>([
  ['a scheme', () => Redis.fromUrl('valkey://r:6379'), "Redis.fromUrl must be a URL such as 'redis://host:1234'"],
  ['credentials', () => Redis.fromUrl('redis://:pw@r'), 'Redis.fromUrl must be a URL without user and password'],
  ['a query', () => Redis.fromUrl('redis://r/0?db=1'), 'Redis.fromUrl must be a URL without query'],
  [
    'a certificate without TLS',
    () => Redis.fromUrl('redis://r:6379', { rootCertificate }),
    'Redis.fromUrl must be a URL with rediss:// beside a rootCertificate',
  ],
  ['a user alone', () => Redis.fromUrl('redis://r', { username: 'chat' }), 'Redis.fromUrl username must be left out'],
  [
    'a user with an @',
    () => Redis.fromUrl('redis://r', { username: 'a@b', password }),
    'Redis.fromUrl username must be a name of letters',
  ],
  [
    'half a second',
    () => Redis.fromUrl('redis://r', { connectTimeout: Duration.millis(500) }),
    'Redis.fromUrl connectTimeout in seconds must be a whole number of 1 or more, got 0.5',
  ],
  [
    'no health checks',
    () => Redis.fromSecret(password, { healthCheckInterval: Duration.seconds(0) }),
    'Redis.fromSecret healthCheckInterval in seconds must be a whole number of 1 or more, got 0',
  ],
  ['an empty prefix', () => Redis.fromSecret(password, { keyPrefix: '' }), 'Redis.fromSecret keyPrefix must be a text'],
  ['no host', () => Redis.fromSentinel({ ...sentinel, hosts: [] }), 'Redis.fromSentinel hosts must be at least one'],
  [
    'two hosts in one',
    () => Redis.fromSentinel({ ...sentinel, hosts: ['a,b'] }),
    'Redis.fromSentinel hosts[0] must be',
  ],
  [
    'a host with its port',
    () => Redis.fromSentinel({ ...sentinel, hosts: ['a', 'b:26379'] }),
    'Redis.fromSentinel hosts[1] must be',
  ],
  [
    'a master in capitals',
    () => Redis.fromSentinel({ ...sentinel, masterName: 'myMaster' }),
    "Redis.fromSentinel masterName must be a name of a-z, 0-9, '.', '_' and '-', since it is the host of a URL, got 'myMaster'",
  ],
  [
    'a database below 0',
    () => Redis.fromSentinel({ ...sentinel, database: -1 }),
    'Redis.fromSentinel database must be a whole number of 0 or more, got -1',
  ],
  [
    'no attempts',
    () => Redis.fromSentinel({ ...sentinel, attempts: 0 }),
    'Redis.fromSentinel attempts must be a whole number of 1 or more, got 0',
  ],
  [
    'a port of Sentinels',
    () => Redis.fromSentinel({ ...sentinel, sentinelPort: 70000 }),
    'Redis.fromSentinel sentinelPort must be a whole number of 1 to 65535, got 70000',
  ],
  [
    'a database of a cluster',
    () => Redis.fromCluster('redis://r:6379/1'),
    "Redis.fromCluster must be a URL without a database, of which a cluster has one, got 'redis://r:6379/1'",
  ],
])('there is no Redis with %s', (_what, make, message) => {
  expect(make).toThrow(message);
});
