import { Duration } from 'cdk8s';
import { Postgres, type PostgresOptions } from '../../src/connections/postgres';
import { SslMode } from '../../src/connections/postgres/address';
import type { PostgresParts, RdsIamOptions } from '../../src/connections/postgres/parts';
import { CaCertificate } from '../../src/k8s/ca-certificate';
import { envVars } from '../../src/k8s/environment';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';

const url = SecretRef.of('open-webui-db', 'uri');
const password = SecretRef.of('open-webui-db', 'password');
const peer = NetworkPeer.pods('databases', { app: 'postgres' });

function contributionOf(options?: PostgresOptions) {
  return Postgres.fromSecret(url, options).postgresConnection._contribution;
}

/** What is there whatever the options are. */
const DEFAULTS = [
  { name: 'DATABASE_POOL_SIZE', value: '5' },
  { name: 'DATABASE_POOL_MAX_OVERFLOW', value: '5' },
  { name: 'DATABASE_USER_ACTIVE_STATUS_UPDATE_INTERVAL', value: '300' },
];

test('a Postgres is its URL from a Secret, with a small pool whose overflow is always written', () => {
  const { env, flows, facts } = contributionOf();
  expect(envVars(env ?? [])).toEqual([
    { name: 'DATABASE_URL', valueFrom: { secretKeyRef: { name: 'open-webui-db', key: 'uri' } } },
    ...DEFAULTS,
  ]);
  expect(flows).toEqual([{ peer: undefined, port: undefined }]);
  expect(facts).toEqual({});
});

const pool: Required<NonNullable<PostgresOptions['pool']>> = {
  size: 7,
  overflow: 0,
  timeout: Duration.seconds(10),
  recycle: Duration.minutes(30),
};
const options: Required<PostgresOptions> = {
  maxConnections: 300,
  pool,
  schema: 'chat',
  sessionSharing: true,
  activityInterval: Duration.minutes(8),
  peer,
};

/** What the options above say. */
const SETTINGS = [
  { name: 'DATABASE_SCHEMA', value: 'chat' },
  { name: 'DATABASE_POOL_SIZE', value: '7' },
  { name: 'DATABASE_POOL_MAX_OVERFLOW', value: '0' },
  { name: 'DATABASE_POOL_TIMEOUT', value: '10' },
  { name: 'DATABASE_POOL_RECYCLE', value: '1800' },
  { name: 'DATABASE_ENABLE_SESSION_SHARING', value: 'true' },
  { name: 'DATABASE_USER_ACTIVE_STATUS_UPDATE_INTERVAL', value: '480' },
];

test('every option is in what it brings', () => {
  const { env, flows, facts } = contributionOf(options);
  expect(envVars(env ?? []).slice(1)).toEqual(SETTINGS);
  expect(flows).toEqual([{ peer, port: undefined }]);
  expect(facts).toEqual({ 'database-max-connections': '300' });
});

const address = { host: 'postgres', database: 'chat', username: 'chat' };

test('parts become one URL, behind the password that it uses', () => {
  const { env, flows, volumes, mounts, workloadIdentity } = Postgres.fromParts({ ...address, password })
    .postgresConnection._contribution;
  expect(envVars(env ?? [])).toEqual([
    { name: 'DATABASE_PASSWORD', valueFrom: { secretKeyRef: { name: 'open-webui-db', key: 'password' } } },
    { name: 'DATABASE_URL', value: 'postgresql://chat:$(DATABASE_PASSWORD)@postgres:5432/chat?sslmode=require' },
    ...DEFAULTS,
  ]);
  expect(flows).toEqual([{ peer: undefined, port: 5432 }]);
  expect([volumes, mounts, workloadIdentity]).toEqual([undefined, undefined, undefined]);
});

const rootCertificate = CaCertificate.fromConfigMap('company-ca', 'ca.pem');
const everyPart: Required<Omit<PostgresParts, keyof PostgresOptions>> = {
  host: 'postgres.databases.svc',
  port: 6432,
  database: 'chat',
  username: 'chat@company',
  password,
  sslMode: SslMode.VERIFY_CA,
  rootCertificate,
};

test('every part is in the URL, the schema as the search path, and the certificate in a file', () => {
  const { env, flows, volumes, mounts } = Postgres.fromParts({ ...options, ...everyPart }).postgresConnection
    ._contribution;
  expect(envVars(env ?? []).slice(1)).toEqual([
    {
      name: 'DATABASE_URL',
      value:
        'postgresql://chat%40company:$(DATABASE_PASSWORD)@postgres.databases.svc:6432/chat?sslmode=verify-ca' +
        '&sslrootcert=/etc/open-webui/database-ca/ca.crt&options=-csearch_path%3Dchat',
    },
    ...SETTINGS,
  ]);
  expect(flows).toEqual([{ peer, port: 6432 }]);
  expect(volumes).toEqual([
    { name: 'database-ca', configMap: { name: 'company-ca', items: [{ key: 'ca.pem', path: 'ca.crt' }] } },
  ]);
  expect(mounts).toEqual([{ name: 'database-ca', mountPath: '/etc/open-webui/database-ca', readOnly: true }]);
});

test('a certificate from a Secret is verified in full, and the URL of pgvector has a password and a file of its own', () => {
  const { postgresConnection } = Postgres.fromParts({
    ...address,
    password,
    rootCertificate: CaCertificate.fromSecret(SecretRef.of('postgres-ca', 'ca.crt')),
  });
  const { env, volumes, mounts } = postgresConnection._as('PGVECTOR_DB');
  expect(envVars(env ?? [])).toEqual([
    { name: 'PGVECTOR_DB_PASSWORD', valueFrom: { secretKeyRef: { name: 'open-webui-db', key: 'password' } } },
    {
      name: 'PGVECTOR_DB_URL',
      value:
        'postgresql://chat:$(PGVECTOR_DB_PASSWORD)@postgres:5432/chat?sslmode=verify-full' +
        '&sslrootcert=/etc/open-webui/pgvector-db-ca/ca.crt',
    },
  ]);
  expect(volumes).toEqual([
    { name: 'pgvector-db-ca', secret: { secretName: 'postgres-ca', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
  ]);
  expect(mounts).toEqual([{ name: 'pgvector-db-ca', mountPath: '/etc/open-webui/pgvector-db-ca', readOnly: true }]);
});

const iam: RdsIamOptions = { ...address, host: 'chat.eu-central-1.rds.amazonaws.com', region: 'eu-central-1' };

test('a database of RDS has no password, and the pod asks the cloud who it is', () => {
  const { postgresConnection } = Postgres.fromRdsIam(iam);
  const { env, workloadIdentity } = postgresConnection._contribution;
  expect(envVars(env ?? [])).toEqual([
    { name: 'DATABASE_URL', value: 'postgresql://chat@chat.eu-central-1.rds.amazonaws.com:5432/chat?sslmode=require' },
    { name: 'DATABASE_ENABLE_IAM_TOKEN_AUTH', value: 'true' },
    { name: 'AWS_DEFAULT_REGION', value: 'eu-central-1' },
    ...DEFAULTS,
  ]);
  expect(workloadIdentity).toBe(true);
  expect(envVars(postgresConnection._as('PGVECTOR_DB').env ?? []).map(({ name }) => name)).toEqual(['PGVECTOR_DB_URL']);
});

test.each<[PostgresOptions, string]>([
  [{ maxConnections: 0 }, 'Postgres.fromSecret maxConnections must be a whole number of 1 or more, got 0'],
  [{ maxConnections: Number.NaN }, 'Postgres.fromSecret maxConnections must be a whole number of 1 or more, got NaN'],
  [{ pool: { size: 0 } }, 'Postgres.fromSecret pool.size must be a whole number of 1 or more, got 0'],
  [{ pool: { size: 2.5 } }, 'Postgres.fromSecret pool.size must be a whole number of 1 or more, got 2.5'],
  [{ pool: { overflow: -1 } }, 'Postgres.fromSecret pool.overflow must be a whole number of 0 or more, got -1'],
  [{ pool: { timeout: Duration.millis(500) } }, 'Postgres.fromSecret pool.timeout in seconds must be a whole number'],
  [{ activityInterval: Duration.millis(1) }, 'Postgres.fromSecret activityInterval in seconds must be a whole number'],
  [{ schema: 'my schema' }, "Postgres.fromSecret schema must be a schema's name"],
  [{ schema: 'Chat' }, "Postgres.fromSecret schema must be a schema's name"],
])('there is no Postgres with %j', (options, message) => {
  expect(() => contributionOf(options)).toThrow(message);
});

test.each<[Partial<PostgresParts>, string]>([
  [{ host: 'postgresql://postgres' }, 'Postgres.fromParts host must be'],
  [{ host: 'postgres:5432' }, 'Postgres.fromParts host must be'],
  [{ port: 0 }, 'Postgres.fromParts port must be a whole number of 1 to 65535, got 0'],
  [{ database: 'chat?sslmode=disable' }, "Postgres.fromParts database must be a database's name"],
  [{ username: '' }, 'Postgres.fromParts username must be a text'],
  [{ schema: 'a,b' }, "Postgres.fromParts schema must be a schema's name"],
  [
    { sslMode: SslMode.VERIFY_FULL },
    "Postgres.fromParts sslMode must be a mode that needs no rootCertificate, or give one, got 'verify-full'",
  ],
  [
    { sslMode: SslMode.REQUIRE, rootCertificate },
    'Postgres.fromParts sslMode must be SslMode.VERIFY_FULL or VERIFY_CA',
  ],
])('there are no parts with %j', (parts, message) => {
  expect(() => Postgres.fromParts({ ...address, password, ...parts })).toThrow(message);
});

test.each<[Partial<RdsIamOptions>, string]>([
  [{ sslMode: SslMode.DISABLE }, 'Postgres.fromRdsIam sslMode must be a mode with TLS'],
  [{ username: '' }, 'Postgres.fromRdsIam username must be a text'],
  [{ host: '' }, 'Postgres.fromRdsIam host must be'],
  [{ region: ' ' }, 'Postgres.fromRdsIam region must be a text'],
])('there is no database of RDS with %j', (options, message) => {
  expect(() => Postgres.fromRdsIam({ ...iam, ...options })).toThrow(message);
});
