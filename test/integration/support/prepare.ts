import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareScript } from '../../../src/webui/prepare-script';
import { installOpenWebUI } from './open-webui';

const python = installOpenWebUI();

/** `describe` where Open WebUI could be installed, `describe.skip` where it could not. */
export const describeWithOpenWebUI = python === undefined ? describe.skip : describe;

/** What the script needs of a container: environment, and arguments after the script itself. */
export interface PrepareOptions {
  readonly env: Record<string, string>;
  readonly ownedKeys?: string[];
}

/** How a process ended, and everything that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lines: string[];
}

/** A process that runs, as a container of a pod would. */
export interface Running {
  readonly end: Promise<Ended>;
  /** Waits for a line that matches. */
  line(pattern: RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

const secretKey = { WEBUI_SECRET_KEY: 'a-secret-key-of-the-tests' };
const running = new Set<ChildProcess>();
const directories: string[] = [];

/** A new directory that `cleanUp` removes. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'prepare-'));
  directories.push(directory);
  return directory;
}

/** Ends the processes that still run, and removes the directories. */
export function cleanUp(): void {
  for (const child of running) {
    child.kill('SIGKILL');
  }
  for (const directory of directories.splice(0)) {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Starts the script as the init container does. */
export function startPrepare({ env, ownedKeys = [] }: PrepareOptions): Running {
  return startPython(prepareScript, ownedKeys, env);
}

/** Runs the script to its end, and checks the form of what it prints. */
export async function prepare(options: PrepareOptions): Promise<Ended> {
  const ended = await startPrepare(options).end;
  const failures = ended.lines.filter(line => line.startsWith('prepare: FAILED: '));
  expect(ended.lines.filter(line => !line.startsWith('prepare: '))).toEqual([]);
  expect({ ...ended, failures: failures.length }).toMatchObject({ failures: ended.code === 0 ? 0 : 1 });
  return ended;
}

/** Runs the script to an end that must be good. */
export async function prepared(options: PrepareOptions): Promise<string[]> {
  const { code, lines } = await prepare(options);
  expect({ code, lines }).toMatchObject({ code: 0 });
  return lines;
}

/** Upgrades an empty database by this many revisions, as an older release would have. */
export async function upgradeBy(revisions: number, env: Record<string, string>): Promise<void> {
  const script = `
import os
os.environ['ENABLE_DB_MIGRATIONS'] = 'false'
from alembic import command
from alembic.config import Config
from open_webui.env import OPEN_WEBUI_DIR
config = Config(str(OPEN_WEBUI_DIR / 'alembic.ini'))
config.set_main_option('script_location', str(OPEN_WEBUI_DIR / 'migrations'))
command.upgrade(config, '+${revisions}')
`;
  const { code, lines } = await startPython(script, [], env).end;
  expect({ code, lines }).toMatchObject({ code: 0 });
}

/** What the app reads of the stored configuration, in an environment. */
export async function configurationOf(env: Record<string, string>, keys: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await asApp('await Config.get_many(*ARGUMENTS)', keys, env));
}

/** Changes a key of the stored configuration, as the admin panel does. */
export async function administer(env: Record<string, string>, key: string, value: unknown): Promise<void> {
  await asApp('await Config.upsert({ARGUMENTS[0]: json.loads(ARGUMENTS[1])})', [key, JSON.stringify(value)], env);
}

/** The value of an expression in the app's own configuration, as JSON. */
async function asApp(expression: string, args: string[], env: Record<string, string>): Promise<string> {
  const script = `
import asyncio, json, sys
ARGUMENTS = sys.argv[1:]
import open_webui.config
from open_webui.internal import db
from open_webui.models.config import Config
async def answer():
    value = ${expression}
    await db.async_engine.dispose()
    return value
print('ANSWER ' + json.dumps(asyncio.run(answer())))
`;
  const { code, lines } = await startPython(script, args, env).end;
  expect({ code, lines }).toMatchObject({ code: 0 });
  return lines.find(line => line.startsWith('ANSWER '))!.slice('ANSWER '.length);
}

/** Runs SQL in an SQLite database, and returns its rows. */
export async function querySqlite(path: string, sql: string): Promise<string[]> {
  const script = `
import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as connection:
    for row in connection.execute(sys.argv[2]):
        print('|'.join(str(value) for value in row))
`;
  const { code, lines } = await startPython(script, [path, sql], {}).end;
  expect({ code, lines }).toMatchObject({ code: 0 });
  return lines;
}

function startPython(script: string, args: string[], env: Record<string, string>): Running {
  const directory = temporaryDirectory();
  const child = spawn(python!, ['-c', script, ...args], {
    cwd: directory,
    // qdrant's client is not imported, and Chroma's, the default, would be
    env: { PATH: process.env.PATH, HOME: directory, DATA_DIR: directory, VECTOR_DB: 'qdrant', ...secretKey, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  let onOutput = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', data => {
      output += data;
      onOutput();
    });
  }
  const end = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      running.delete(child);
      resolve({ code, signal, lines: output.split('\n').filter(line => line !== '') });
      onOutput();
    });
  });
  return {
    end,
    kill: signal => child.kill(signal),
    line: pattern =>
      new Promise((resolve, reject) => {
        onOutput = () => {
          if (pattern.test(output)) {
            resolve();
          } else if (child.exitCode !== null) {
            reject(new Error(`ended without ${pattern}:\n${output}`));
          }
        };
        onOutput();
      }),
  };
}
