import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A port of the loopback interface that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') {
    throw new Error('the system gave no port');
  }
  return address.port;
}

/** Starts a server and waits until its port accepts connections; throws what it printed if it ends before. */
export async function startServer(
  command: string,
  args: string[],
  port: number,
  options: SpawnOptions = {},
): Promise<ChildProcess> {
  const server = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  server.stdout?.on('data', data => {
    output += data;
  });
  server.stderr?.on('data', data => {
    output += data;
  });
  server.on('error', error => {
    output += error.message;
  });
  for (let attempt = 0; attempt < 300; attempt++) {
    if (await accepts(port)) {
      return server;
    }
    if (server.exitCode !== null || server.pid === undefined) {
      break;
    }
    await sleep(100);
  }
  await stopServer(server, 'SIGKILL');
  throw new Error(`${command} ${args.join(' ')} does not listen on ${port}:\n${output}`);
}

/** Ends exactly this process, and waits for its end. */
export async function stopServer(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
    const end = once(server, 'exit');
    server.kill(signal);
    await end;
  }
}

async function accepts(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
