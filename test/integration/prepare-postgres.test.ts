import { setTimeout as sleep } from 'node:timers/promises';
import { Postgres } from '../../src/connections/postgres';
import { SslMode } from '../../src/connections/postgres/address';
import { SecretRef } from '../../src/k8s/secret-ref';
import { password, type RunningPostgres, startPostgres } from './support/postgres';
import { cleanUp, describeWithOpenWebUI, prepare, prepared, startPrepare, upgradeBy } from './support/prepare';
import { freePort } from './support/server';

const lock = 0x6f777569;

describeWithOpenWebUI('the preparation of Postgres', () => {
  let postgres: RunningPostgres;
  let url: string;

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(async () => {
    await postgres?.stop();
  });
  beforeEach(async () => {
    url = await postgres.createDatabase();
  });
  afterEach(cleanUp);

  const query = (sql: string) => postgres.query(url, sql);
  const env = () => ({ DATABASE_URL: url });
  const stepped = (lines: string[]) => lines.some(line => line.startsWith('prepare: Running upgrade'));

  test('of four pods that start at once, one upgrades and seeds, and all start', async () => {
    const ends = await Promise.all([1, 2, 3, 4].map(() => prepared({ env: env() })));
    expect(ends.filter(stepped)).toHaveLength(1);
    expect(ends.filter(lines => lines.some(line => line.startsWith('prepare: seeded')))).toHaveLength(1);
    expect(ends.filter(lines => lines.includes('prepare: nothing to do in the database'))).toHaveLength(3);
    expect(await query('SELECT count(*) > 100, count(*) = count(DISTINCT key) FROM config')).toEqual(['t|t']);
  });

  test('the tables of a schema are in it, as `Postgres.fromParts` writes the search path', async () => {
    await query('CREATE SCHEMA owui');
    const { port, pathname, username } = new URL(url);
    const { env = [] } = Postgres.fromParts({
      host: '127.0.0.1',
      port: Number(port),
      database: pathname.slice(1),
      username,
      password: SecretRef.of('postgres', 'password'),
      sslMode: SslMode.DISABLE,
      schema: 'owui',
    }).postgresConnection._contribution;
    await prepared({
      env: Object.fromEntries(
        env.map(({ name, value = password }) => [name, value.replace('$(DATABASE_PASSWORD)', password)]),
      ),
    });
    expect(await query("SELECT DISTINCT schemaname FROM pg_tables WHERE tablename IN ('config', 'user')")).toEqual([
      'owui',
    ]);
  });

  test('a pod that is killed in the middle leaves nothing behind, and the next one completes', async () => {
    const pod = startPrepare({ env: env() });
    await pod.line(/(Running upgrade.*){5}/s);
    pod.kill('SIGKILL');
    expect(await pod.end).toMatchObject({ signal: 'SIGKILL' });
    expect(await query('SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()')).toEqual(['0']);
    expect(stepped(await prepared({ env: env() }))).toBe(true);
    expect(await query('SELECT count(*) > 100 FROM config')).toEqual(['t']);
  });

  test('a pool of a single connection is enough', async () => {
    const pool = { DATABASE_POOL_SIZE: '1', DATABASE_POOL_MAX_OVERFLOW: '0', DATABASE_POOL_TIMEOUT: '5' };
    await prepared({ env: { ...env(), ...pool } });
  });

  test('a database that is down is a failure which names the host and no password', async () => {
    const port = await freePort();
    const [down, unknown] = await Promise.all([
      prepare({ env: { DATABASE_URL: `postgresql://webui:${password}@127.0.0.1:${port}/webui` } }),
      prepare({ env: { DATABASE_URL: 'postgresql://webui:not@encoded@host.invalid/webui' } }),
    ]);
    expect([down.code, unknown.code]).toEqual([1, 1]);
    expect(down.lines.at(-1)).toContain(`Postgres at 127.0.0.1:${port} did not answer`);
    expect(down.lines.join()).not.toContain(password);
    expect(unknown.lines.at(-1)).toContain('host.invalid');
    expect(unknown.lines.join()).not.toMatch(/not@|encoded/);
  });

  test('a database that a newer release has upgraded is refused, and is left alone', async () => {
    await upgradeBy(3, env());
    await query("UPDATE alembic_version SET version_num = 'f00000000000'");
    const { code, lines } = await prepare({ env: env() });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/newer Open WebUI .* f00000000000.* no way down/);
    expect(await query('SELECT version_num FROM alembic_version')).toEqual(['f00000000000']);
  });

  test('an older release is upgraded, and the log says from where to where', async () => {
    await upgradeBy(20, env());
    const [from] = await query('SELECT version_num FROM alembic_version');
    const lines = await prepared({ env: env() });
    const [to] = await query('SELECT version_num FROM alembic_version');
    expect(lines).toContain(`prepare: upgrading from ${from} to ${to}`);
  });

  test('an upgrade that fails is a failure, and rolls back', async () => {
    await upgradeBy(20, env());
    const before = await query('SELECT version_num FROM alembic_version');
    await query('DROP TABLE chat');
    const { code, lines } = await prepare({ env: env() });
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('chat');
    expect(await query('SELECT version_num FROM alembic_version')).toEqual(before);
  });

  test('a start with nothing to do does not wait for the lock', async () => {
    await prepared({ env: env() });
    const release = await postgres.hold(url, `SELECT pg_advisory_xact_lock(${lock})`);
    const start = Date.now();
    expect(await prepared({ env: env() })).toEqual(['prepare: nothing to do in the database', 'prepare: done']);
    expect(Date.now() - start).toBeLessThan(15_000);
    await release();
  });

  test('a start with something to do waits for the lock, and says so', async () => {
    const release = await postgres.hold(url, `SELECT pg_advisory_xact_lock(${lock})`);
    const pod = startPrepare({ env: env() });
    await pod.line(/another pod is preparing the database/);
    await release();
    expect(await pod.end).toMatchObject({ code: 0 });
  });

  test('SIGTERM ends a pod that waits for the lock at once', async () => {
    const release = await postgres.hold(url, `SELECT pg_advisory_xact_lock(${lock})`);
    const pod = startPrepare({ env: env() });
    await pod.line(/another pod is preparing the database/);
    const start = Date.now();
    pod.kill('SIGTERM');
    expect(await pod.end).toMatchObject({ code: 143 });
    expect(Date.now() - start).toBeLessThan(1_000);
    await release();
  });

  test('SIGTERM ends a pod at once while an SQL statement runs', async () => {
    await upgradeBy(20, env());
    const release = await postgres.hold(url, 'LOCK TABLE chat');
    const pod = startPrepare({ env: env() });
    await waitForBlockedStatement();
    pod.kill('SIGTERM');
    expect(await pod.end).toMatchObject({ code: 143 });
    await release();
  });

  test('a pod that loses the lock fails at once', async () => {
    await upgradeBy(20, env());
    const release = await postgres.hold(url, 'LOCK TABLE chat');
    const pod = startPrepare({ env: env() });
    await waitForBlockedStatement();
    await query("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    const { code, lines } = await pod.end;
    expect(code).toBe(1);
    expect(lines.filter(line => line.startsWith('prepare: FAILED'))).toHaveLength(1);
    expect(lines.at(-1)).toContain('lost the lock');
    await release();
  });

  async function waitForBlockedStatement(): Promise<void> {
    for (let attempt = 0; attempt < 300; attempt++) {
      await sleep(100);
      const waiting = await query("SELECT count(*) FROM pg_locks WHERE locktype = 'relation' AND NOT granted");
      if (waiting[0] !== '0') {
        return;
      }
    }
    throw new Error('no statement waits for a table');
  }
});
