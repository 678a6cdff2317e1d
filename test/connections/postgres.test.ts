import { Postgres, type PostgresOptions } from '../../src/connections/postgres';
import { envVars } from '../../src/k8s/environment';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';

const url = SecretRef.of('open-webui-db', 'uri');

function contributionOf(options?: PostgresOptions) {
  return Postgres.fromSecret(url, options).postgresConnection._contribution;
}

test('a Postgres is its URL from a Secret, with a small pool whose overflow is always written', () => {
  const { env, flows, facts } = contributionOf();
  expect(envVars(env ?? [])).toEqual([
    { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name: 'open-webui-db', key: 'uri' } } },
    { name: 'DATABASE_POOL_SIZE', value: '5' },
    { name: 'DATABASE_POOL_MAX_OVERFLOW', value: '5' },
  ]);
  expect(flows).toEqual([{ peer: undefined, port: undefined }]);
  expect(facts).toEqual({});
});

test('every option is in what it brings', () => {
  const pool: Required<NonNullable<PostgresOptions['pool']>> = { size: 7, overflow: 0 };
  const peer = NetworkPeer.pods('databases', { app: 'postgres' });
  const options: Required<PostgresOptions> = { maxConnections: 300, pool, peer };
  const { env, flows, facts } = contributionOf(options);
  expect(envVars(env ?? []).slice(1)).toEqual([
    { name: 'DATABASE_POOL_SIZE', value: '7' },
    { name: 'DATABASE_POOL_MAX_OVERFLOW', value: '0' },
  ]);
  expect(flows).toEqual([{ peer, port: undefined }]);
  expect(facts).toEqual({ 'database-max-connections': '300' });
});

test.each([
  [{ maxConnections: 0 }, 'Postgres.fromSecret maxConnections must be a whole number of 1 or more, got 0'],
  [{ maxConnections: Number.NaN }, 'Postgres.fromSecret maxConnections must be a whole number of 1 or more, got NaN'],
  [{ pool: { size: 0 } }, 'Postgres.fromSecret pool.size must be a whole number of 1 or more, got 0'],
  [{ pool: { size: 2.5 } }, 'Postgres.fromSecret pool.size must be a whole number of 1 or more, got 2.5'],
  [{ pool: { overflow: -1 } }, 'Postgres.fromSecret pool.overflow must be a whole number of 0 or more, got -1'],
])('there is no Postgres with %j', (options, message) => {
  expect(() => contributionOf(options)).toThrow(message);
});
