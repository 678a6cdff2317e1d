import { Duration } from 'cdk8s';
import { Postgres } from '../../../src/connections/postgres';
import { VectorDatabase } from '../../../src/connections/vector-database';
import { PgvectorIterativeScan, type PgvectorOptions } from '../../../src/connections/vector-database/pgvector';
import { PgvectorIndex } from '../../../src/connections/vector-database/pgvector-index';
import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';

const peer = NetworkPeer.internet();
const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), { peer });

function environmentOf(options: Partial<PgvectorOptions> = {}) {
  return envVars(VectorDatabase.pgvector({ database, ...options }).vectorStore._contribution.env ?? []);
}

test('pgvector is in the database that is given, and makes its extension', () => {
  expect(environmentOf()).toEqual([
    { name: 'VECTOR_DB', value: 'pgvector' },
    { name: 'PGVECTOR_DB_URL', valueFrom: { secretKeyRef: { name: 'open-webui-db', key: 'uri' } } },
    { name: 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH', value: '1536' },
    { name: 'PGVECTOR_USE_HALFVEC', value: 'false' },
    { name: 'PGVECTOR_CREATE_EXTENSION', value: 'true' },
    { name: 'PGVECTOR_POOL_SIZE', value: '5' },
    { name: 'PGVECTOR_POOL_MAX_OVERFLOW', value: '5' },
  ]);
});

test('every option is in what it brings', () => {
  const other = Postgres.fromSecret(SecretRef.of('vectors', 'url'), { peer });
  const pool: Required<NonNullable<PgvectorOptions['pool']>> = {
    size: 2,
    overflow: 3,
    timeout: Duration.seconds(9),
    recycle: Duration.minutes(10),
  };
  const options: Required<PgvectorOptions> = {
    database: other,
    maxVectorLength: 3072,
    halfPrecision: true,
    createExtension: false,
    index: PgvectorIndex.hnsw({ m: 24, efConstruction: 96 }),
    iterativeScan: PgvectorIterativeScan.STRICT_ORDER,
    encryptionKey: SecretRef.of('vectors', 'pgcrypto'),
    pool,
  };
  expect(environmentOf(options)).toEqual([
    { name: 'VECTOR_DB', value: 'pgvector' },
    { name: 'PGVECTOR_DB_URL', valueFrom: { secretKeyRef: { name: 'vectors', key: 'url' } } },
    { name: 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH', value: '3072' },
    { name: 'PGVECTOR_USE_HALFVEC', value: 'true' },
    { name: 'PGVECTOR_CREATE_EXTENSION', value: 'false' },
    { name: 'PGVECTOR_INDEX_METHOD', value: 'hnsw' },
    { name: 'PGVECTOR_HNSW_M', value: '24' },
    { name: 'PGVECTOR_HNSW_EF_CONSTRUCTION', value: '96' },
    { name: 'PGVECTOR_ITERATIVE_SCAN', value: 'strict_order' },
    { name: 'PGVECTOR_PGCRYPTO', value: 'true' },
    { name: 'PGVECTOR_PGCRYPTO_KEY', valueFrom: { secretKeyRef: { name: 'vectors', key: 'pgcrypto' } } },
    { name: 'PGVECTOR_POOL_SIZE', value: '2' },
    { name: 'PGVECTOR_POOL_MAX_OVERFLOW', value: '3' },
    { name: 'PGVECTOR_POOL_TIMEOUT', value: '9' },
    { name: 'PGVECTOR_POOL_RECYCLE', value: '600' },
  ]);
  expect(VectorDatabase.pgvector(options)._contribution.flows).toEqual([{ peer, port: undefined }]);
});

test('lists of near vectors are an index too', () => {
  const { _env: byDefault } = PgvectorIndex.ivfflat();
  expect(byDefault).toEqual([
    { name: 'PGVECTOR_INDEX_METHOD', value: 'ivfflat' },
    { name: 'PGVECTOR_IVFFLAT_LISTS', value: '100' },
  ]);
  expect(PgvectorIndex.ivfflat({ lists: 200 })._env[1].value).toBe('200');
});

test.each([
  [() => PgvectorIndex.hnsw({ m: 1 }), 'PgvectorIndex.hnsw m must be a whole number of 2 to 100, got 1'],
  [() => PgvectorIndex.hnsw({ m: 40 }), 'PgvectorIndex.hnsw efConstruction must be at least twice m, 80, got 64'],
  [
    () => PgvectorIndex.hnsw({ efConstruction: 2000 }),
    'PgvectorIndex.hnsw efConstruction must be a whole number of 4 to 1000, got 2000',
  ],
  [
    () => PgvectorIndex.ivfflat({ lists: 0 }),
    'PgvectorIndex.ivfflat lists must be a whole number of 1 to 32768, got 0',
  ],
])('there is no index of %s', (make, message) => {
  expect(make).toThrow(message);
});

test.each([
  [{ maxVectorLength: 0 }, 'VectorDatabase.pgvector maxVectorLength must be a whole number of 1 to 2000, got 0'],
  [{ maxVectorLength: 3000 }, 'VectorDatabase.pgvector maxVectorLength must be a whole number of 1 to 2000, got 3000'],
  [
    { maxVectorLength: 4096, halfPrecision: true },
    'VectorDatabase.pgvector maxVectorLength must be a whole number of 1 to 4000, got 4096',
  ],
  [{ pool: { size: 0 } }, 'VectorDatabase.pgvector pool.size must be a whole number of 1 or more, got 0'],
  [{ pool: { overflow: 0.5 } }, 'VectorDatabase.pgvector pool.overflow must be a whole number of 0 or more, got 0.5'],
])('there is no pgvector with %j', (options, message) => {
  expect(() => environmentOf(options)).toThrow(message);
});
