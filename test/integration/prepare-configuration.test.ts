import { type RunningPostgres, startPostgres } from './support/postgres';
import { cleanUp, describeWithOpenWebUI, prepared } from './support/prepare';

describeWithOpenWebUI('the configuration that the environment owns', () => {
  let postgres: RunningPostgres;
  let started: string;
  let url: string;

  beforeAll(async () => {
    postgres = await startPostgres();
    started = await postgres.createDatabase();
    await prepared({ env: { DATABASE_URL: started } });
  });
  afterAll(async () => {
    await postgres?.stop();
  });
  beforeEach(async () => {
    url = await postgres.createDatabase(started);
  });
  afterEach(cleanUp);

  const query = (sql: string) => postgres.query(url, sql);
  const value = (key: string) => query(`SELECT value FROM config WHERE key = '${key}'`);
  const start = (env: Record<string, string>, ...ownedKeys: string[]) =>
    prepared({ env: { DATABASE_URL: url, ...env }, ownedKeys });

  test('arrives at the second start too', async () => {
    url = await postgres.createDatabase();
    await start({ OLLAMA_BASE_URLS: 'http://a:11434' }, 'ollama.base_urls');
    expect(await value('ollama.base_urls')).toEqual(['["http://a:11434"]']);
    const lines = await start({ OLLAMA_BASE_URLS: 'http://b:11434' }, 'ollama.base_urls');
    expect(lines).toContain('prepare: wrote the configuration keys ollama.base_urls');
    expect(await value('ollama.base_urls')).toEqual(['["http://b:11434"]']);
    expect(await start({ OLLAMA_BASE_URLS: 'http://b:11434' }, 'ollama.base_urls')).toContain(
      'prepare: nothing to do in the database',
    );
  });

  test('replaces what the admin UI wrote to its keys, and no other', async () => {
    const env = { OLLAMA_BASE_URLS: 'http://a:11434', WEBUI_URL: 'https://chat.example.com' };
    await start(env, 'ollama.base_urls');
    await query(`UPDATE config SET value = '["http://ui"]' WHERE key IN ('ollama.base_urls', 'webui.url')`);
    await start(env, 'ollama.base_urls');
    expect(await value('ollama.base_urls')).toEqual(['["http://a:11434"]']);
    expect(await value('webui.url')).toEqual(['["http://ui"]']);
  });

  test('of four pods that start at once, one writes', async () => {
    await start({ OLLAMA_BASE_URLS: 'http://a' }, 'ollama.base_urls');
    const pods = [1, 2, 3, 4].map(() => start({ OLLAMA_BASE_URLS: 'http://b' }, 'ollama.base_urls'));
    const writers = (await Promise.all(pods)).filter(lines => lines.some(line => line.startsWith('prepare: wrote')));
    expect(writers).toHaveLength(1);
  });

  test('never shows a value in the log', async () => {
    const keys = { OPENAI_API_KEYS: 'sk-of-the-tests', OPENAI_API_BASE_URLS: 'http://openai.example' };
    const lines = await start(keys, 'openai.api_keys', 'openai.api_base_urls');
    expect(lines).toContain('prepare: wrote the configuration keys openai.api_keys, openai.api_base_urls');
    expect(lines.join()).not.toMatch(/sk-of-the-tests|openai\.example/);
  });

  test('is complete again after a newer release has brought keys', async () => {
    await query("DELETE FROM config WHERE key IN ('ollama.enable', 'webui.url')");
    expect(await start({ WEBUI_URL: 'https://chat.example.com' })).toContain('prepare: seeded 2 configuration keys');
    expect(await value('webui.url')).toEqual(['"https://chat.example.com"']);
  });

  test('leaves out keys that this release does not know, and says so once', async () => {
    const lines = await start({}, 'future.key', 'past.key');
    expect(lines.filter(line => line.includes('unknown'))).toEqual([
      'prepare: skipped, unknown to this release: future.key, past.key',
    ]);
    expect(await value('future.key')).toEqual([]);
  });

  test('has no rows where the app reads none', async () => {
    url = await postgres.createDatabase();
    const lines = await start({ ENABLE_PERSISTENT_CONFIG: 'false' }, 'ollama.base_urls', 'future.key');
    expect(await query('SELECT count(*) FROM config')).toEqual(['0']);
    expect(lines.join()).not.toMatch(/seeded|wrote|unknown/);
  });

  test('follows the environment without a row for sign-in, silently', async () => {
    const lines = await start({ OAUTH_CLIENT_ID: 'chat' }, 'oauth.client_id', 'oauth.enable_signup');
    expect(lines).toEqual(['prepare: nothing to do in the database', 'prepare: done']);
    expect(await query("SELECT count(*) FROM config WHERE key LIKE 'oauth.%'")).toEqual(['0']);
  });
});
