import { Duration } from 'cdk8s';
import { SslMode } from '../../src/connections/postgres/address';
import { DisruptionBudget } from '../../src/k8s/disruption-budget';
import { SecretRef } from '../../src/k8s/secret-ref';
import { LobuEmbeddings } from '../../src/lobu/embeddings';
import { LobuMigrations } from '../../src/lobu/migrations/migrations';
import { LobuScaling } from '../../src/lobu/scaling';
import { LobuSecret } from '../../src/lobu/secret';
import { SessionPooler } from '../../src/lobu/session-pooler';
import { KEYS, lobu } from './programs';

const username = SecretRef.of('pg', 'username');
const password = SecretRef.of('pg', 'password');

test.each<[string, () => unknown, string | RegExp]>([
  [
    "the page's Secret",
    () => LobuSecret.of('lobu-secrets', ['JWT_SECRET', 'BETTER_AUTH_SECRET', 'ANTHROPIC_API_KEY']),
    "LobuSecret.of's keys must be with ENCRYPTION_KEY, WORKER_API_TOKEN, got 'JWT_SECRET, BETTER_AUTH_SECRET, ANTHROPIC_API_KEY'",
  ],
  ['a Secret without name', () => LobuSecret.of('', KEYS), /^LobuSecret\.of's name must be/],
  [
    'a key that is no variable',
    () => LobuSecret.whole('s', [...KEYS, 'a.b']),
    "LobuSecret.whole's keys must be names of variables, got 'a.b'",
  ],
  [
    'a key twice',
    () => LobuSecret.of('s', [...KEYS, 'JWT_SECRET']),
    "LobuSecret.of's keys must be each key once, got 'JWT_SECRET'",
  ],
  [
    'one replica',
    () => LobuScaling.replicated({ replicas: 1, artifacts: {} }),
    /^LobuScaling\.replicated replicas must be a whole number of 2 or more/,
  ],
  [
    'a budget of all',
    () =>
      lobu({
        scaling: LobuScaling.replicated({ replicas: 2, artifacts: {} }),
        gateway: { disruptionBudget: DisruptionBudget.minAvailable(2) },
      }),
    "lobu.gateway.disruptionBudget must be below the smallest number of replicas (2), so that a drain ends and some stay, got 'minAvailable 2'",
  ],
  [
    'an affinity of two days',
    () => LobuScaling.replicated({ replicas: 2, artifacts: {}, affinityTimeout: Duration.days(2) }),
    'LobuScaling.replicated affinityTimeout in seconds must be a whole number of 1 to 86400, got 172800',
  ],
  [
    'a claim without size',
    () => LobuScaling.single({ workspaces: { size: '0' } }),
    /^LobuScaling\.single workspaces\.size must be/,
  ],
  [
    'a hasty migration',
    () => LobuMigrations.job({ deadline: Duration.seconds(5) }),
    /^LobuMigrations\.job deadline in seconds must be/,
  ],
  [
    'a hasty start',
    () => LobuMigrations.onBoot({ budget: Duration.seconds(5) }),
    /^LobuMigrations\.onBoot budget in seconds must be/,
  ],
  [
    'embeddings with a password',
    () => LobuEmbeddings.external('http://a:b@c'),
    /^LobuEmbeddings\.external must be a URL without user and password/,
  ],
  [
    'a pooler by its URL',
    () => SessionPooler.fromParts({ host: 'http://pooler', database: 'lobu', username, password }),
    /^SessionPooler\.fromParts host must be/,
  ],
  [
    'a pooler without database',
    () => SessionPooler.fromParts({ host: 'pooler', database: 'a/b', username, password }),
    "SessionPooler.fromParts database must be a database's name, got 'a/b'",
  ],
  [
    'a pooler without port',
    () => SessionPooler.fromParts({ host: 'pooler', port: 0, database: 'lobu', username, password }),
    'SessionPooler.fromParts port must be a whole number of 1 to 65535, got 0',
  ],
])('refused: %s', (_what, make, message) => {
  expect(make).toThrow(message);
});

test('a pooler of another namespace, without TLS', () => {
  const { _variables } = SessionPooler.fromParts({
    host: 'pooler.databases.svc',
    port: 6432,
    database: 'lobu',
    username,
    password,
    sslMode: SslMode.DISABLE,
  });
  expect(_variables.at(-1)?.value).toBe(
    'postgresql://$(DB_USER):$(DB_PASS)@pooler.databases.svc:6432/lobu?sslmode=disable',
  );
});
