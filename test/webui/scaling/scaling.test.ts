import { Postgres } from '../../../src/connections/postgres';
import { VectorDatabase } from '../../../src/connections/vector-database';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { Redis } from '../../../src/redis/redis';
import { Replicas } from '../../../src/webui/scaling/replicas';
import { type ReplicatedOptions, Scaling, type SingleOptions } from '../../../src/webui/scaling/scaling';
import { FileStorage } from '../../../src/webui/storage/file-storage';

test('a single replica needs nothing', () => {
  const scaling = Scaling.single();
  expect(scaling._replicas._count).toBe(1);
  expect(scaling._replicated).toBe(false);
  expect(scaling._backing).toEqual({});
});

test('several replicas have everything that they share', () => {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  const options: Required<ReplicatedOptions> = {
    replicas: Replicas.exactly(3),
    secretKey: SecretRef.of('open-webui', 'key'),
    database,
    vectorDatabase: VectorDatabase.pgvector({ database }),
    redis: Redis.fromUrl('redis://redis'),
    websocketRedis: Redis.fromUrl('redis://messages'),
    storage: FileStorage.s3({ bucket: 'uploads' }),
  };
  const scaling = Scaling.replicated(options);
  expect(scaling._replicas).toBe(options.replicas);
  expect(scaling._replicated).toBe(true);
  expect(scaling._backing).toMatchObject({ ...options, replicas: expect.anything() });
});

test('SQLite and Chroma have no place on a shared volume', () => {
  const storage = FileStorage.sharedVolume();
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  const refusal =
    "Scaling.single storage must be FileStorage.volume() beside SQLite or Chroma, got 'FileStorage.sharedVolume()'";
  expect(() => Scaling.single({ storage })).toThrow(refusal);
  expect(() => Scaling.single({ storage, database })).toThrow(refusal);
  expect(() =>
    Scaling.single({ storage, database, vectorDatabase: VectorDatabase.pgvector({ database }) }),
  ).not.toThrow();
});

test.each<[SingleOptions, string]>([
  [
    { websocketRedis: Redis.fromUrl('redis://messages') },
    'Scaling.single websocketRedis is for websockets alone: give a redis beside it',
  ],
  [
    { sqlite: {}, database: Postgres.fromSecret(SecretRef.of('db', 'uri')) },
    'Scaling.single sqlite is not read beside a database: leave one of them out',
  ],
  [{ data: {} }, "Scaling.single data is a second data volume: give the volume's options to FileStorage.volume"],
  [
    { data: {}, storage: FileStorage.volume() },
    "Scaling.single data is a second data volume: give the volume's options to FileStorage.volume",
  ],
  [
    { data: { size: '5 GB' }, storage: FileStorage.gcs({ bucket: 'uploads' }) },
    "Scaling.single data.size must be a quantity of bytes such as '512Mi' or '10Gi', got '5 GB'",
  ],
])('one replica cannot be told %#', (options, message) => {
  expect(() => Scaling.single(options)).toThrow(message);
});

test('a data volume with nothing on it is refused', () => {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  const backing = { database, vectorDatabase: VectorDatabase.pgvector({ database }) };
  const storage = FileStorage.s3({ bucket: 'uploads' });
  const secretKey = SecretRef.of('open-webui', 'key');
  expect(() => Scaling.single({ ...backing, secretKey, storage, data: {} })).toThrow(
    'Scaling.single data would be an empty volume: nothing is kept on it; leave it out',
  );
  expect(() => Scaling.single({ ...backing, storage, data: {} })).not.toThrow();
});
