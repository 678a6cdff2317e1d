import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provide, which } from './debian';
import { freePort, startServer, stopServer } from './server';

/** A Redis server of the tests' own, on the loopback interface. */
export interface RunningRedis {
  readonly port: number;
  /** Kills the server, and leaves its files. */
  kill(): Promise<void>;
  /** Ends the server and removes its files, unless their directory was given. */
  stop(): Promise<void>;
  /** What redis-cli prints for these arguments. */
  cli(...args: string[]): Promise<string>;
}

/** Where a server of the tests listens, and keeps its files. */
export interface RedisPlace {
  /** @default - a free one */
  readonly port?: number;
  /** A directory that outlives the server. @default - one of its own */
  readonly directory?: string;
}

/** Starts redis-server with these arguments, on the loopback interface. */
export async function startRedis(args: string[], { port, directory: given }: RedisPlace = {}): Promise<RunningRedis> {
  const command = provide(() => which('redis-server'), 'redis-server');
  const at = port ?? (await freePort());
  const directory = given ?? mkdtempSync(join(tmpdir(), 'redis-'));
  const own = ['--bind', '127.0.0.1', '--port', `${at}`, '--dir', directory, '--daemonize', 'no'];
  const server = await startServer(command, [...args, ...own], at, { cwd: directory });
  return {
    port: at,
    kill: () => stopServer(server, 'SIGKILL'),
    stop: async () => {
      await stopServer(server, 'SIGKILL');
      if (given === undefined) rmSync(directory, { recursive: true, force: true });
    },
    cli: async (...cliArgs) =>
      (await promisify(execFile)('redis-cli', ['-h', '127.0.0.1', '-p', `${at}`, ...cliArgs])).stdout.trim(),
  };
}
