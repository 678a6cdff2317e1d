import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cleanUp,
  describeWithOpenWebUI,
  prepare,
  prepared,
  querySqlite,
  startPrepare,
  temporaryDirectory,
  upgradeBy,
} from './support/prepare';

describeWithOpenWebUI('the preparation of a data volume', () => {
  let volume: string;
  let database: string;
  let env: Record<string, string>;

  beforeEach(() => {
    volume = temporaryDirectory();
    database = join(volume, 'webui.db');
    env = { DATA_DIR: volume, DATABASE_URL: `sqlite:///${database}` };
  });
  afterEach(cleanUp);

  const revision = () => querySqlite(database, 'SELECT version_num FROM alembic_version');
  const older = async (revisions: number) => {
    await upgradeBy(revisions, env);
    await querySqlite(database, 'CREATE TABLE witness (value TEXT)');
    await querySqlite(database, "INSERT INTO witness VALUES ('before')");
  };

  test('a fresh volume gets a schema, a configuration and a secret key that stays', async () => {
    const file = join(volume, '.webui_secret_key');
    const keyEnv = { ...env, WEBUI_SECRET_KEY: '', WEBUI_SECRET_KEY_FILE: file };
    const lines = await prepared({ env: keyEnv });
    const key = readFileSync(file, 'utf8');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(lines.join()).not.toContain(key);
    expect(await querySqlite(database, 'SELECT count(*) > 100 FROM config')).toEqual(['1']);
    expect(existsSync(`${database}.before-upgrade`)).toBe(false);
    expect(existsSync(`${database}.upgrading`)).toBe(false);

    expect(await prepared({ env: keyEnv })).toEqual(['prepare: nothing to do in the database', 'prepare: done']);
    expect(readFileSync(file, 'utf8')).toBe(key);
  });

  test.each(['', '\n'])('an empty secret key file (%j) is repaired', async content => {
    const file = join(volume, '.webui_secret_key');
    writeFileSync(file, content);
    await prepared({ env: { ...env, WEBUI_SECRET_KEY: '', WEBUI_SECRET_KEY_FILE: file } });
    expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a secret key that is given needs no file', async () => {
    const file = join(volume, '.webui_secret_key');
    await prepared({ env: { ...env, WEBUI_SECRET_KEY_FILE: file } });
    expect(existsSync(file)).toBe(false);
  });

  test('no secret key is a failure in one line', async () => {
    const { code, lines } = await prepare({ env: { ...env, WEBUI_SECRET_KEY: '' } });
    expect({ code, lines: lines.length }).toEqual({ code: 1, lines: 1 });
    expect(lines[0]).toContain('WEBUI_SECRET_KEY is not set');
  });

  test('an upgrade leaves a copy of the database as it was', async () => {
    await older(20);
    const [from] = await revision();
    const lines = await prepared({ env });
    expect(lines).toContain(`prepare: copied the database to ${database}.before-upgrade`);
    expect(await querySqlite(`${database}.before-upgrade`, 'SELECT version_num FROM alembic_version')).toEqual([from]);
    expect(await querySqlite(database, 'SELECT value FROM witness')).toEqual(['before']);
    expect(existsSync(`${database}.upgrading`)).toBe(false);
  });

  test('an upgrade that is killed is undone and done again by the next start', async () => {
    await older(20);
    const [from] = await revision();
    const pod = startPrepare({ env });
    await pod.line(/(Running upgrade.*){8}/s);
    pod.kill('SIGKILL');
    expect(await pod.end).toMatchObject({ signal: 'SIGKILL' });
    expect(existsSync(`${database}.upgrading`)).toBe(true);
    expect(await revision()).not.toEqual([from]);
    await querySqlite(database, "UPDATE witness SET value = 'half'");

    const lines = await prepared({ env });
    expect(lines[0]).toBe(`prepare: an upgrade was interrupted: going back to ${database}.before-upgrade`);
    expect(lines.join()).toContain(`upgrading from ${from} to`);
    expect(await querySqlite(database, 'SELECT value FROM witness')).toEqual(['before']);
    expect(existsSync(`${database}.upgrading`)).toBe(false);
  });

  test('the first schema, when it is killed, is made anew and takes no old copy for its own', async () => {
    writeFileSync(`${database}.before-upgrade`, 'of another database');
    const pod = startPrepare({ env });
    await pod.line(/(Running upgrade.*){8}/s);
    pod.kill('SIGKILL');
    await pod.end;
    expect((await prepared({ env }))[0]).toContain('going back to an empty database');
    expect(readFileSync(`${database}.before-upgrade`, 'utf8')).toBe('of another database');
  });

  test('an upgrade that fails is undone by the next start, and the older release finds its database', async () => {
    await older(20);
    const [from] = await revision();
    await querySqlite(database, 'DROP TABLE chat');
    const { code, lines } = await prepare({ env });
    expect(code).toBe(1);
    expect(lines.at(-1)).toContain('chat');
    expect((await prepare({ env })).lines[0]).toContain('going back to');
    expect(await querySqlite(`${database}.before-upgrade`, 'SELECT version_num FROM alembic_version')).toEqual([from]);
  });

  test('an interrupted upgrade without its copy is a failure that removes nothing', async () => {
    await older(20);
    writeFileSync(`${database}.upgrading`, 'filled');
    const { code, lines } = await prepare({ env });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/before-upgrade is gone: restore a backup/);
    expect(await querySqlite(database, 'SELECT value FROM witness')).toEqual(['before']);
  });

  test('a database that a newer release has upgraded is refused', async () => {
    await older(3);
    await querySqlite(database, "UPDATE alembic_version SET version_num = 'f00000000000'");
    const { code, lines } = await prepare({ env });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatch(/newer Open WebUI .* f00000000000.* no way down/);
  });
});
