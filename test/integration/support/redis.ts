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
  /** Ends the server and removes its files. */
  stop(): Promise<void>;
  /** What redis-cli prints for these arguments. */
  cli(...args: string[]): Promise<string>;
}

/** Starts redis-server with these arguments, on a free port of the loopback interface. */
export async function startRedis(args: string[], port?: number): Promise<RunningRedis> {
  const command = provide(() => which('redis-server'), 'redis-server');
  const at = port ?? (await freePort());
  const directory = mkdtempSync(join(tmpdir(), 'redis-'));
  const own = ['--bind', '127.0.0.1', '--port', `${at}`, '--dir', directory, '--daemonize', 'no'];
  const server = await startServer(command, [...args, ...own], at, { cwd: directory });
  return {
    port: at,
    stop: async () => {
      await stopServer(server, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
    cli: async (...cliArgs) =>
      (await promisify(execFile)('redis-cli', ['-h', '127.0.0.1', '-p', `${at}`, ...cliArgs])).stdout.trim(),
  };
}
