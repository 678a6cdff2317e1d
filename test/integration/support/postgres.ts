import { type ChildProcess, execFile, execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provide } from './debian';
import { freePort, startServer, stopServer } from './server';

const user = 'webui';

/** The password of every test database, which no log may show. */
export const password = 'p4ssw0rd-of-the-tests';

/** A Postgres server of the tests' own, on the loopback interface. */
export interface RunningPostgres {
  readonly port: number;
  /** Creates a database, empty or as a copy of the one of this URL, and returns its URL. */
  createDatabase(template?: string): Promise<string>;
  /** Runs SQL in the database of this URL, and returns its rows, columns separated by `|`. */
  query(url: string, sql: string): Promise<string[]>;
  /** Runs SQL in a transaction that stays open until the returned function is called. */
  hold(url: string, sql: string): Promise<() => Promise<void>>;
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
}

/** Starts a cluster of its own, with the binaries of the Debian package unless told otherwise. */
export async function startPostgres(binaries = provide(debianBinaries, 'postgresql')): Promise<RunningPostgres> {
  const directory = mkdtempSync(join(tmpdir(), 'postgres-'));
  const account = unprivileged();
  const passwordFile = join(directory, 'password');
  const data = join(directory, 'data');
  writeFileSync(passwordFile, password);
  for (const path of account.uid === undefined ? [] : [directory, passwordFile]) {
    chownSync(path, account.uid!, account.gid!);
  }
  const run = promisify(execFile);
  const initdb = ['-D', data, '-U', user, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--no-sync'];
  await run(join(binaries, 'initdb'), [...initdb, '--locale=C'], { ...account, cwd: directory });
  const port = await freePort();
  const args = ['-D', data, '-h', '127.0.0.1', '-p', `${port}`, '-k', directory, '-F'];
  const server = await startServer(join(binaries, 'postgres'), args, port, { ...account, cwd: directory });
  const psql = join(binaries, 'psql');
  const env = { ...process.env, PGPASSWORD: password };
  const options = (url: string) => ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-d', url];
  const urlOf = (database: string) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
  const sessions = new Set<ChildProcess>();
  let databases = 0;

  const query = async (url: string, sql: string): Promise<string[]> => {
    const { stdout } = await run(psql, [...options(url), '-c', sql], { env });
    return stdout.split('\n').filter(row => row !== '');
  };

  return {
    port,
    query,
    createDatabase: async template => {
      const name = `webui${++databases}`;
      await query(urlOf('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template?.split('/').at(-1) ?? 'template0'}`);
      return urlOf(name);
    },
    hold: async (url, sql) => {
      const session = spawn(psql, options(url), { env, stdio: ['pipe', 'pipe', 'inherit'] });
      sessions.add(session.on('exit', () => sessions.delete(session)));
      session.stdin.write(`BEGIN;\n${sql};\nSELECT 'held';\n`);
      for await (const data of session.stdout.iterator({ destroyOnReturn: false })) {
        if (`${data}`.includes('held')) {
          break;
        }
      }
      return async () => {
        const end = once(session, 'exit');
        session.stdin.end();
        await end;
      };
    },
    stop: async () => {
      for (const session of sessions) {
        session.kill('SIGKILL');
      }
      await stopServer(server, 'SIGINT');
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function debianBinaries(): string | undefined {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map(version => join(root, version, 'bin')).find(path => existsSync(join(path, 'initdb')));
}

/** Postgres refuses to run as root; its Debian package brings the account `postgres`. */
function unprivileged(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}
