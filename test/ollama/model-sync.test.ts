import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelSync } from '../../src/ollama/model-sync';

const MODELS = ['pull:llama3.2:1b', 'pull:nomic-embed-text'];

test('the container keeps to its own directory, its own server, and away from the GPU', () => {
  const { name, image, command, args, env, mounts, resources } = modelSync('ollama:1', MODELS);
  expect({ name, image, args }).toEqual({ name: 'model-sync', image: 'ollama:1', args: MODELS });
  expect(command?.slice(0, 2)).toEqual(['bash', '-c']);
  expect(command?.[3]).toBe('model-sync');
  expect(env.map(({ name, value }) => [name, value])).toEqual([
    ['HOME', '/state'],
    ['OLLAMA_HOST', '127.0.0.1:11434'],
    ['NVIDIA_VISIBLE_DEVICES', 'void'],
  ]);
  expect(mounts).toEqual([{ name: 'state', mountPath: '/state' }]);
  expect(resources).toEqual({ requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } });
});

/** What the fake `ollama` does by default: a server that is up, where a pulled model is present. */
const SERVER = {
  list: 'true',
  show: 'test -e "$DIR/models/$2"',
  pull: 'touch "$DIR/models/$2"',
};

/** The real `sleep`, by its path, since the scripts find a fake one. */
const REAL_SLEEP = `exec ${spawnSync('bash', ['-c', 'type -P sleep'], { encoding: 'utf8' }).stdout?.trim()}`;

/** Waits are skipped and recorded; only the endless one at the end is real. */
const SKIPPED_SLEEP = `echo "$1" >>"$DIR/sleeps"; [ "$1" != 60 ] || ${REAL_SLEEP} 60`;

const bash = spawnSync('bash', ['--version']).status === 0 ? describe : describe.skip;
bash('the script', () => {
  let directory: string;
  let child: ChildProcess;
  let output: string;
  let exit: Promise<number | null>;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'model-sync-'));
    for (const name of ['bin', 'state', 'models']) mkdirSync(join(directory, name));
    output = '';
  });

  afterEach(() => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Nothing of it is left.
    }
    rmSync(directory, { recursive: true, force: true });
  });

  function program(name: string, body: string): void {
    const file = join(directory, 'bin', name);
    writeFileSync(file, `#!/bin/bash\n${body}\n`);
    chmodSync(file, 0o755);
  }

  function start(fakes: { list?: string; show?: string; pull?: string; sleep?: string } = {}, models = MODELS): void {
    const { list, show, pull } = { ...SERVER, ...fakes };
    program('ollama', `echo "$*" >>"$DIR/calls"\ncase $1 in\nlist) ${list};;\nshow) ${show};;\npull) ${pull};;\nesac`);
    program('sleep', fakes.sleep ?? SKIPPED_SLEEP);
    const [, , script, name] = modelSync('ollama:1', models).command ?? [];
    const env = { PATH: `${join(directory, 'bin')}:${process.env.PATH}`, DIR: directory };
    child = spawn('bash', ['-c', script.replaceAll('/state/', `${directory}/state/`), name, ...models], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', data => {
      output += data;
    });
    child.stderr?.on('data', data => {
      output += `stderr: ${data}`;
    });
    exit = new Promise(resolve => child.on('exit', resolve));
  }

  async function until(what: string, condition: () => boolean): Promise<void> {
    for (let tries = 0; !condition(); tries++) {
      if (tries > 400) throw new Error(`waited for ${what}, and had:\n${output}\n${lines('calls').join('\n')}`);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  async function said(text: string): Promise<void> {
    await until(`'${text}'`, () => output.includes(text));
  }

  async function terminate(): Promise<{ status: number | null; seconds: number }> {
    const begin = Date.now();
    child.kill('SIGTERM');
    return { status: await exit, seconds: (Date.now() - begin) / 1000 };
  }

  function lines(file: string): string[] {
    const path = join(directory, file);
    return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : [];
  }

  test('pulls what is missing, and then waits for its end', async () => {
    start();
    await said('all models are here');
    expect(output.trimEnd().split('\n')).toEqual([
      'model-sync: pulling llama3.2:1b',
      'model-sync: llama3.2:1b is here',
      'model-sync: pulling nomic-embed-text',
      'model-sync: nomic-embed-text is here',
      'model-sync: all models are here',
    ]);
    await until('the endless wait', () => lines('sleeps').includes('60'));
    expect(child.exitCode).toBeNull();
    expect(await terminate()).toMatchObject({ status: 0 });
  });

  test('leaves a model that is present alone, since a pull would ask the registry', async () => {
    start({ show: 'true', pull: 'false' });
    await said('all models are here');
    expect(lines('calls')).toEqual(['list', 'show llama3.2:1b', 'show nomic-embed-text']);
  });

  test('waits for the server', async () => {
    start({ list: 'test "$(grep -c list "$DIR/calls")" -gt 3' }, ['pull:llama3.2:1b']);
    await said('all models are here');
    expect(lines('calls')).toEqual([
      'list',
      'list',
      'list',
      'list',
      'show llama3.2:1b',
      'pull llama3.2:1b',
      'show llama3.2:1b',
    ]);
    expect(lines('sleeps').slice(0, 3)).toEqual(['2', '2', '2']);
  });

  test('tries again after a failure, and says its last line', async () => {
    const failing = "printf 'pulling manifest\\rpulling 10%%\\rError: registry is down\\n' >&2; exit 1";
    start({ pull: `[ "$(grep -c pull "$DIR/calls")" -gt 2 ] || { ${failing}; }; ${SERVER.pull}` }, [
      'pull:llama3.2:1b',
    ]);
    await said('all models are here');
    expect(output.trimEnd().split('\n')).toEqual([
      'model-sync: pulling llama3.2:1b',
      'model-sync: pull of llama3.2:1b failed, next try in 5 s: Error: registry is down',
      'model-sync: pulling llama3.2:1b',
      'model-sync: pull of llama3.2:1b failed, next try in 10 s: Error: registry is down',
      'model-sync: pulling llama3.2:1b',
      'model-sync: llama3.2:1b is here',
      'model-sync: all models are here',
    ]);
  });

  test('waits longer after each failure, up to five minutes', async () => {
    start({ pull: `[ "$(grep -c pull "$DIR/calls")" -gt 8 ] || exit 1; ${SERVER.pull}` }, ['pull:llama3.2:1b']);
    await said('all models are here');
    expect(lines('sleeps').slice(0, 8)).toEqual(['5', '10', '20', '40', '80', '160', '300', '300']);
  });

  test('takes a name as it is', async () => {
    start({}, ["pull:it's $HOME"]);
    await said("it's $HOME is here");
    expect(lines('calls')).toContain("pull it's $HOME");
  });

  test.each([
    ['a pull hangs', { pull: `${REAL_SLEEP} 600` }, 'pull llama3.2:1b'],
    ['the server is not there', { list: 'false', sleep: `${REAL_SLEEP} 600` }, 'list'],
    ['it waits for the next try', { pull: 'false', sleep: `${REAL_SLEEP} 600` }, 'pull llama3.2:1b'],
  ])('ends at once on SIGTERM while %s', async (_sentence, fakes, call) => {
    start(fakes);
    await until(`'${call}'`, () => lines('calls').includes(call));
    const { status, seconds } = await terminate();
    expect(status).toBe(0);
    expect(seconds).toBeLessThan(2);
  });

  test('pauses when a model is not there after its pull', async () => {
    start({ pull: 'true', show: 'false', sleep: `${REAL_SLEEP} 600` }, ['pull:llama3.2:1b']);
    await until('a first pull', () => lines('calls').includes('pull llama3.2:1b'));
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(lines('calls').filter(call => call.startsWith('pull'))).toHaveLength(1);
  });
});
