import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installOpenWebUI } from './support/open-webui';
import { type RunningPostgres, startPostgres } from './support/postgres';
import {
  administer,
  cleanUp,
  configurationOf,
  describeWithOpenWebUI,
  prepared,
  querySqlite,
  temporaryDirectory,
  upgradeBy,
} from './support/prepare';

const SCRIPT = join(__dirname, '../../docs/sqlite-to-postgres.py');

/** Rows with everything that the two databases write differently: booleans, JSON, long numbers, texts that Postgres refuses. */
const ROWS = `
INSERT INTO "user" (id, name, email, role, profile_image_url, created_at, updated_at, last_active_at)
VALUES ('u1', 'Ünï', 'a@example.com', 'admin', '/user.png', 1750000000, 1750000001, 1750000002);
INSERT INTO auth (id, email, password, active) VALUES ('u1', 'a@example.com', '$2b$12$hash', 1);
INSERT INTO chat (id, user_id, title, chat, created_at, updated_at, archived, pinned, meta)
VALUES ('c1', 'u1', 'a ' || char(0) || 'title', '{"history": {"messages": {"m": "it''s \\"quoted\\""}}}', 1750000000, 1750000001, 0, 1, '{}');
`;

describeWithOpenWebUI('the move from SQLite to Postgres', () => {
  let postgres: RunningPostgres;
  let url: string;
  let file: string;

  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres?.stop());
  beforeEach(async () => {
    url = await postgres.createDatabase();
    file = join(temporaryDirectory(), 'webui.db');
  });
  afterEach(cleanUp);

  const sqlite = () => ({ DATABASE_URL: `sqlite:///${file}` });
  const move = () =>
    spawnSync(installOpenWebUI()!, [SCRIPT], {
      env: { PATH: process.env.PATH, DATABASE_URL: url, SQLITE_FILE: file },
      encoding: 'utf8',
    });

  test('takes every row, and the app finds its configuration', async () => {
    await prepared({ env: sqlite() });
    for (const statement of ROWS.split(';\n').filter(text => text.trim() !== '')) await querySqlite(file, statement);
    await administer(sqlite(), 'ui.default_locale', 'de-DE');
    await prepared({ env: { DATABASE_URL: url } });
    const { status, stdout, stderr } = move();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^user: 1 rows$/m);
    expect(stdout.trimEnd().endsWith('done')).toBe(true);
    expect(await postgres.query(url, 'SELECT id, name, created_at FROM "user"')).toEqual(['u1|Ünï|1750000000']);
    expect(await postgres.query(url, 'SELECT active FROM auth')).toEqual(['t']);
    expect(
      await postgres.query(url, "SELECT title, archived, pinned, chat::jsonb #>> '{history,messages,m}' FROM chat"),
    ).toEqual([`a title|f|t|it's "quoted"`]);
    expect(await configurationOf({ DATABASE_URL: url }, ['ui.default_locale'])).toEqual({
      'ui.default_locale': 'de-DE',
    });
    // Once more is the same.
    expect(move().status).toBe(0);
    expect(await postgres.query(url, 'SELECT count(*) FROM chat')).toEqual(['1']);
  });

  test('writes nothing where the releases are not the same', async () => {
    await upgradeBy(5, sqlite());
    await prepared({ env: { DATABASE_URL: url } });
    const before = await postgres.query(url, 'SELECT count(*) FROM config');
    const { status, stderr } = move();
    expect(status).toBe(1);
    expect(stderr).toContain('the databases are not of the same release');
    expect(await postgres.query(url, 'SELECT count(*) FROM config')).toEqual(before);
  });
});
