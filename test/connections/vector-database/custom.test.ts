import { VectorDatabase } from '../../../src/connections/vector-database';
import type { CustomVectorDatabaseOptions } from '../../../src/connections/vector-database/custom';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { environmentOf } from './environment';

const user = SecretRef.of('oracle', 'user');

test('another database has its own variables, secrets first, so that others can refer to them', () => {
  const peer = NetworkPeer.internet();
  const options: Required<CustomVectorDatabaseOptions> = {
    name: 'oracle23ai',
    env: { ORACLE_DB_DSN: 'oracle:1521/FREEPDB1' },
    secretEnv: { ORACLE_DB_USER: user },
    ports: [1521, 1522],
    peer,
  };
  const database = VectorDatabase.custom(options);
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'oracle23ai'],
    ['ORACLE_DB_USER', 'secret:oracle/user'],
    ['ORACLE_DB_DSN', 'oracle:1521/FREEPDB1'],
  ]);
  expect(database._contribution.flows).toEqual([
    { peer, port: 1521 },
    { peer, port: 1522 },
  ]);
  expect(VectorDatabase.custom({ name: 'opengauss' })._contribution.flows).toEqual([{ peer: undefined }]);
});

test.each<[Partial<CustomVectorDatabaseOptions>, string]>([
  [{ name: '' }, "VectorDatabase.custom name must be a text without white space around it, got ''"],
  [
    { name: 's3vector' },
    "VectorDatabase.custom name must be one without a variant; use VectorDatabase.s3Vectors, got 's3vector'",
  ],
  [
    { name: 'PGVector' },
    "VectorDatabase.custom name must be one without a variant; use VectorDatabase.pgvector, got 'PGVector'",
  ],
  [
    { env: { VECTOR_DB: 'chroma' } },
    "VectorDatabase.custom env must be without VECTOR_DB, which is name, got 'chroma'",
  ],
  [
    { env: { ORACLE_DB_USER: 'me' }, secretEnv: { ORACLE_DB_USER: user } },
    "VectorDatabase.custom secretEnv must be names that are not in env, got 'ORACLE_DB_USER'",
  ],
  [{ ports: [0] }, 'VectorDatabase.custom ports must be a whole number of 1 to 65535, got 0'],
])('there is no database with %j', (options, message) => {
  expect(() => VectorDatabase.custom({ name: 'oracle23ai', ...options })).toThrow(message);
});
