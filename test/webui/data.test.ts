import { Postgres } from '../../src/connections/postgres';
import { VectorDatabase } from '../../src/connections/vector-database';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Redis } from '../../src/redis/redis';
import { dataOf } from '../../src/webui/data';
import { Replicas } from '../../src/webui/scaling/replicas';
import { Scaling, type SingleOptions } from '../../src/webui/scaling/scaling';
import { FileStorage } from '../../src/webui/storage/file-storage';

const secretKey = SecretRef.of('open-webui', 'key');
const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
const vectorDatabase = VectorDatabase.pgvector({ database });
const redis = Redis.fromUrl('redis://redis:6379/0');
const storage = FileStorage.s3({ bucket: 'uploads' });
const everything = { secretKey, database, vectorDatabase, redis, storage };

function environmentOf(scaling: Scaling): [string, string | undefined][] {
  return dataOf(scaling).sources.flatMap(({ contribution }) =>
    (contribution.env ?? []).map(({ name, value, secret }): [string, string | undefined] => [
      name,
      secret ? `${secret.name}/${secret.key}` : value,
    ]),
  );
}

test('a single replica has everything on its volume, and says so where a Secret could say otherwise', () => {
  expect(environmentOf(Scaling.single())).toEqual([
    ['WEBUI_SECRET_KEY_FILE', '/app/backend/data/.webui_secret_key'],
    ['DATABASE_URL', 'sqlite:////app/backend/data/webui.db'],
    ['VECTOR_DB', 'chroma'],
    ['REDIS_URL', ''],
    ['WEBSOCKET_MANAGER', ''],
    ['STORAGE_PROVIDER', 'local'],
  ]);
});

const BACKED = [
  ['WEBUI_SECRET_KEY', 'open-webui/key'],
  ['DATABASE_URL', 'db/uri'],
  ['DATABASE_POOL_SIZE', '5'],
  ['DATABASE_POOL_MAX_OVERFLOW', '5'],
  ['DATABASE_USER_ACTIVE_STATUS_UPDATE_INTERVAL', '300'],
  ['VECTOR_DB', 'pgvector'],
  ['PGVECTOR_DB_URL', 'db/uri'],
  ['PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH', '1536'],
  ['PGVECTOR_USE_HALFVEC', 'false'],
  ['PGVECTOR_CREATE_EXTENSION', 'true'],
  ['PGVECTOR_POOL_SIZE', '5'],
  ['PGVECTOR_POOL_MAX_OVERFLOW', '5'],
  ['REDIS_URL', 'redis://redis:6379/0'],
  ['WEBSOCKET_MANAGER', 'redis'],
  ['WEBSOCKET_REDIS_URL', 'redis://redis:6379/0'],
  ['REDIS_HEALTH_CHECK_INTERVAL', '60'],
  ['STORAGE_PROVIDER', 's3'],
  ['S3_BUCKET_NAME', 'uploads'],
  ['STORAGE_LOCAL_CACHE', 'false'],
];

test('a single replica may leave all of it to others', () => {
  expect(environmentOf(Scaling.single(everything))).toEqual(BACKED);
});

test('several replicas have room for threads, and install nothing while they start', () => {
  expect(environmentOf(Scaling.replicated({ replicas: Replicas.exactly(2), ...everything }))).toEqual([
    ...BACKED,
    ['THREAD_POOL_SIZE', '2000'],
    ['ENABLE_PIP_INSTALL_FRONTMATTER_REQUIREMENTS', 'false'],
  ]);
});

describe('the volume', () => {
  const own = { options: {}, accessMode: 'ReadWriteOnce', path: 'Scaling.single data' };
  const files = { ...own, path: 'webui.scaling storage' };

  test.each<[string, SingleOptions, unknown]>([
    ['is there by default', {}, files],
    [
      'is the one of the files',
      { storage: FileStorage.volume({ size: '1Ti' }) },
      { ...files, options: { size: '1Ti' } },
    ],
    [
      'is of a size where files are elsewhere',
      { storage, data: { size: '5Gi' } },
      { ...own, options: { size: '5Gi' } },
    ],
    ['keeps the key file', { ...everything, secretKey: undefined }, own],
    ['keeps SQLite', { ...everything, database: undefined }, own],
    ['keeps Chroma', { ...everything, vectorDatabase: undefined }, own],
    ['is gone with the last thing on it', everything, undefined],
    ['does not come back for sessions, which are in memory', { ...everything, redis: undefined }, undefined],
  ])('%s', (_sentence, options, volume) => {
    expect(dataOf(Scaling.single(options)).volume).toEqual(volume);
  });
});

test('messages name the prop', () => {
  expect(new Set(dataOf(Scaling.single()).sources.map(({ prop }) => prop))).toEqual(new Set(['scaling']));
});

describe('tokens of AWS', () => {
  const rds = (host: string) => Postgres.fromRdsIam({ host, database: 'chat', username: 'chat' });
  const vectors = (host: string) => VectorDatabase.pgvector({ database: rds(host) });

  test('are for the database, and for vectors in the same place', () => {
    expect(() =>
      dataOf(Scaling.single({ database: rds('a.example.com'), vectorDatabase: vectors('a.example.com') })),
    ).not.toThrow();
    expect(() => dataOf(Scaling.single({ database: rds('a.example.com'), vectorDatabase }))).not.toThrow();
  });

  test.each([
    ['another place', rds('a.example.com'), 'chat@a.example.com:5432'],
    ['no place', database, 'nobody'],
  ])('are not for vectors beside %s', (_place, database, owner) => {
    expect(() => dataOf(Scaling.single({ database, vectorDatabase: vectors('b.example.com') }))).toThrow(
      `webui.scaling vectorDatabase must be where the database is, or have a password: tokens of AWS are for ${owner}, and not for chat@b.example.com:5432`,
    );
  });
});
