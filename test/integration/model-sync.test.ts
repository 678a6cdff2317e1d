import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StandIn, Sync, until } from './support/ollama';

describe('with stand-ins for Ollama and its client', () => {
  let server: StandIn;
  let sync: Sync;
  let port: number;

  beforeEach(async () => {
    server = new StandIn();
    sync = new Sync();
    port = await server.listen();
  });

  afterEach(async () => {
    sync.destroy();
    await server.close();
  });

  const isReady = () => existsSync(join(sync.directory, 'state/ready'));
  const ready = () => until('the ready file', isReady, sync);

  test('waits for the server, and for a slow pull', async () => {
    await server.close();
    server.pace = 50;
    sync.start(port, 'pull:llama3.2:3b');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(sync.output).toBe('');
    await server.listen(port);
    await until('the pull', () => server.calls.length > 0, sync);
    expect(isReady()).toBe(false);
    await ready();
    expect(server.calls).toEqual(['pull llama3.2:3b from 0']);
  });

  test('resumes pulls that fail, says why, and goes on to the next model', async () => {
    server.failures = [3, 7];
    sync.start(port, 'pull:llama3.2:3b', 'pull:nomic-embed-text:v1.5');
    await ready();
    expect(server.calls).toEqual([
      'pull llama3.2:3b from 0',
      'pull llama3.2:3b from 3',
      'pull llama3.2:3b from 7',
      'pull nomic-embed-text:v1.5 from 0',
    ]);
    expect(sync.output.match(/pull of llama3.2:3b failed, next try in \d+ s: Error: registry is down/g)).toHaveLength(
      2,
    );
  });

  test('ends at once in the middle of a pull, and another one resumes it', async () => {
    server.pace = 100;
    sync.start(port, 'pull:llama3.2:3b');
    await until('some parts', () => (server.parts.get('llama3.2:3b') ?? 0) > 2, sync);
    const begin = Date.now();
    expect(await sync.terminate()).toBe(0);
    expect(Date.now() - begin).toBeLessThan(1000);
    sync.destroy();
    await until('the end of the call', () => server.calls.length === 1, sync);
    server.pace = 1;
    sync = new Sync();
    sync.start(port, 'pull:llama3.2:3b');
    await ready();
    expect(server.calls[1]).toMatch(/^pull llama3\.2:3b from [1-9]/);
  });

  test('asks no registry for what is there', async () => {
    server.parts.set('llama3.2:3b', 10);
    server.failures = [0, 0, 0];
    sync.start(port, 'pull:llama3.2:3b', 'expect:llama3.2:3b');
    await ready();
    expect(server.calls).toEqual([]);
  });

  test('looks for a model on a volume that it cannot write, until it is there', async () => {
    sync.start(port, 'expect:llama3.2:3b');
    await until('a failure', () => sync.output.includes('search for llama3.2:3b failed'), sync);
    server.parts.set('llama3.2:3b', 10);
    await ready();
    expect(server.calls).toEqual([]);
  });

  test('makes a model, and makes it again when its text has changed', async () => {
    const file = join(sync.directory, 'modelfiles/bot');
    writeFileSync(file, 'FROM llama3.2:3b\nSYSTEM You are brief.\n');
    sync.start(port, 'create:team/bot:1=/modelfiles/bot');
    await ready();
    expect(server.made.get('team/bot:1')).toContain('You are brief.');
    writeFileSync(file, 'FROM llama3.2:3b\nSYSTEM You are long-winded.\n');
    await until('the other text', () => server.made.get('team/bot:1')?.includes('long-winded') === true, sync);
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(server.calls).toEqual(['create team/bot:1', 'create team/bot:1']);
  });

  test('loads models, and is ready when a GPU computes them', async () => {
    sync.start(port, 'pull:llama3.2:3b', 'pull:nomic:1', 'warm:llama3.2:3b=-1m', 'embed:nomic:1', 'require-gpu');
    await ready();
    expect(server.loaded).toEqual(new Set(['llama3.2:3b', 'nomic:1']));
    expect(sync.output).toContain('on the GPU');
  });

  test('is content with a model that is partly on the GPU', async () => {
    server.processor = '48%/52% CPU/GPU';
    sync.start(port, 'pull:llama3.2:3b', 'warm:llama3.2:3b', 'require-gpu');
    await ready();
  });

  test.each([
    ['the CPU computes', '100% CPU', ['warm:llama3.2:3b']],
    ['nothing is loaded', '100% GPU', []],
  ])('fails loudly when %s', async (_sentence, processor, steps) => {
    server.processor = processor;
    sync.start(port, 'pull:llama3.2:3b', ...steps, 'require-gpu');
    expect(await sync.end()).toBe(1);
    expect(sync.output).toContain('not on the GPU');
    expect(isReady()).toBe(false);
  });

  test('fails loudly when the GPU is lost later', async () => {
    sync.start(port, 'pull:llama3.2:3b', 'warm:llama3.2:3b', 'require-gpu');
    await ready();
    server.processor = '100% CPU';
    expect(await sync.end()).toBe(1);
    expect(sync.output).toMatch(/not on the GPU: llama3\.2:3b .*100% CPU/);
    expect(isReady()).toBe(false);
  });

  test('refuses a step that it does not know', async () => {
    sync.start(port, 'delete:llama3.2:3b');
    expect(await sync.end()).toBe(64);
  });
});

const isInstalled = spawnSync('ollama', ['--version']).status === 0;
if (!isInstalled) console.warn('SKIPPED: there is no `ollama` in PATH, so that the script meets its stand-in only');

(isInstalled ? describe : describe.skip)('with a real Ollama', () => {
  const port = 21434;
  let sync: Sync;
  let server: ReturnType<typeof spawn>;

  beforeAll(() => {
    sync = new Sync('');
    server = spawn('ollama', ['serve'], {
      env: { PATH: process.env.PATH, HOME: sync.directory, OLLAMA_HOST: `127.0.0.1:${port}`, OLLAMA_NO_CLOUD: '1' },
      stdio: 'ignore',
    });
  });

  afterAll(() => {
    server.kill();
    sync.destroy();
  });

  test('finds its server, and says why a pull failed', async () => {
    sync.start(port, 'pull:localhost:1/library/missing:1');
    await until('a failure', () => /pull of \S+ failed, next try in \d+ s: Error/.test(sync.output), sync);
    expect(await sync.terminate()).toBe(0);
  });

  test('misses the GPU where nothing is loaded', async () => {
    sync.start(port, 'require-gpu');
    expect(await sync.end()).toBe(1);
  });
});
