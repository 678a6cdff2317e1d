import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupDestination, DatabaseBackup, Postgres, SecretRef } from '../../src';
import { BackupJob } from './support/backup-job';
import { installPgvector } from './support/open-webui';
import { password, type RunningPostgres, startPostgres } from './support/postgres';

const pgvector = installPgvector();

/** What an installation has, pgvector included where it can be had. */
const SCHEMA = `
CREATE TABLE chat (id text PRIMARY KEY, title text NOT NULL, chat jsonb);
CREATE TABLE config (id serial PRIMARY KEY, data text);
CREATE INDEX by_title ON chat (title);
INSERT INTO chat SELECT 'id' || i, 'a "quoted" title; -- ' || i, jsonb_build_object('n', i) FROM generate_series(1, 500) AS i;
INSERT INTO config (data) VALUES ('kept'), ('ünïcödé');
`;
const VECTORS = `CREATE TABLE document_chunk (id text PRIMARY KEY, vector vector(3)); INSERT INTO document_chunk VALUES ('a', '[1,2,3]');`;

describe('the dump of a real Postgres', () => {
  let postgres: RunningPostgres;
  let job: BackupJob;
  let binaries: Record<string, string>;

  beforeAll(async () => {
    postgres = await startPostgres(pgvector);
    // The driver of psql and of the job: those of the running server's own version.
    binaries = pgvector === undefined ? {} : { PATH: `${pgvector}:${process.env.PATH}` };
  });
  afterAll(() => postgres?.stop());
  beforeEach(() => {
    job = new BackupJob(chart => {
      const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
      new DatabaseBackup(chart, 'backup', { database, destination: BackupDestination.volume(), keep: 2 });
    });
  });
  afterEach(() => job.remove());

  /** A database of a role that is no superuser, as an operator makes it: the extension belongs to somebody else. */
  async function owned(): Promise<string> {
    const url = await postgres.createDatabase();
    const name = url.split('/').at(-1);
    await postgres.query(url, `CREATE ROLE owner_${name} LOGIN PASSWORD '${password}'`);
    await postgres.query(url, `ALTER DATABASE ${name} OWNER TO owner_${name}`);
    await postgres.query(url, `ALTER SCHEMA public OWNER TO owner_${name}`);
    if (pgvector !== undefined) await postgres.query(url, 'CREATE EXTENSION vector');
    return url.replace(/\/\/[^:]*:/, `//owner_${name}:`);
  }

  async function filled(): Promise<string> {
    const url = await owned();
    await postgres.query(url, SCHEMA);
    if (pgvector !== undefined) await postgres.query(url, VECTORS);
    return url;
  }

  const contents = async (url: string) => {
    const tables = ['chat', 'config', ...(pgvector === undefined ? [] : ['document_chunk'])];
    const rows = await Promise.all(tables.map(table => postgres.query(url, `SELECT * FROM ${table} ORDER BY id`)));
    const indexes = await postgres.query(url, "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1");
    return { rows, indexes, next: await postgres.query(url, "SELECT nextval('config_id_seq')") };
  };

  const env = (url: string) => ({ ...binaries, DATABASE_URL: url });

  test('is restored into an empty database of another owner, and is the same there', async () => {
    const source = await filled();
    const made = await job.make(env(source));
    expect(made).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^backup: wrote \d{8}T\d{6}Z\.dump with [23] tables, \d+ bytes\n$/),
    });
    expect(job.names()).toEqual([expect.stringMatching(/^\d{8}T\d{6}Z\.dump$/)]);
    const target = await owned();
    const restored = await job.restore(env(target));
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('restore: restored ') });
    expect(await contents(target)).toEqual(await contents(source));
  });

  test("takes a URL with SQLAlchemy's driver", async () => {
    const source = await filled();
    expect(await job.make(env(source.replace('postgresql://', 'postgresql+psycopg://')))).toMatchObject({ code: 0 });
  });

  test('is not restored over data, unless it is asked to replace it', async () => {
    const url = await filled();
    await job.make(env(url));
    await postgres.query(
      url,
      "DELETE FROM chat; CREATE TABLE later (id int); INSERT INTO config (data) VALUES ('later')",
    );
    const refused = await job.restore(env(url));
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /^restore: FAILED: the database has \d tables; restore into an empty one, or set REPLACE=yes/,
    );
    expect(await postgres.query(url, "SELECT data FROM config WHERE data = 'later'")).toEqual(['later']);
    const replaced = await job.restore({ ...env(url), REPLACE: 'yes' });
    expect(replaced).toMatchObject({ code: 0 });
    expect(await postgres.query(url, 'SELECT count(*) FROM chat')).toEqual(['500']);
    expect(await postgres.query(url, "SELECT count(*) FROM pg_tables WHERE tablename = 'later'")).toEqual(['0']);
  });

  test('of a database without tables is none', async () => {
    const { code, output } = await job.make(env(await owned()));
    expect({ code, output }).toEqual({ code: 1, output: 'backup: FAILED: the database has no tables\n' });
    expect(job.names()).toEqual(['.partial']);
  });

  test('that failed leaves the ones before it, and says no password', async () => {
    const source = await filled();
    await job.make(env(source));
    const { code, output } = await job.make(env(source.replace(/:\d+\//, ':1/')));
    expect(code).not.toBe(0);
    expect(output).not.toContain(password);
    expect(job.names().filter(name => name.endsWith('.dump'))).toHaveLength(1);
  });

  test('keeps the newest ones', async () => {
    const folder = join(job.directory, 'chat-backup');
    const source = await filled();
    mkdirSync(folder);
    for (const name of ['20200101T000000Z.dump', '20210101T000000Z.dump']) writeFileSync(join(folder, name), '');
    expect((await job.make(env(source))).output).toContain('backup: removed 20200101T000000Z.dump\n');
    expect(job.names()).toEqual(['20210101T000000Z.dump', expect.stringMatching(/^20[2-9]\d{5}T\d{6}Z\.dump$/)]);
  });

  test('that is damaged is refused before anything is dropped', async () => {
    const url = await filled();
    await job.make(env(url));
    const [name] = job.names();
    truncateSync(join(job.directory, 'chat-backup', name), 3000);
    expect((await job.restore({ ...env(url), REPLACE: 'yes', BACKUP: name })).code).not.toBe(0);
    expect(await postgres.query(url, 'SELECT count(*) FROM chat')).toEqual(['500']);
  });

  test('that is not there is named', async () => {
    const url = await filled();
    await job.make(env(url));
    const { code, output } = await job.restore({ ...env(url), BACKUP: '20200101T000000Z.dump' });
    expect(code).toBe(1);
    expect(output).toMatch(/^restore: FAILED: there is no 20200101T000000Z\.dump in /);
  });
});
