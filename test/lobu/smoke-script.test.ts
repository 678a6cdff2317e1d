import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeCommand } from '../../src/lobu/migrations/scripts';
import { SMOKE_TEST } from '../../src/lobu/smoke-script';

const app = mkdtempSync(join(tmpdir(), 'lobu-app-'));
const seen: string[] = [];
let server: Server;

beforeAll(done => {
  const folder = join(app, 'node_modules/postgres');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "postgres", "type": "module", "main": "index.js" }');
  const rows = '({ unsafe: async (_query, [id]) => [{ id, terminal_status: process.env.STATE }] })';
  writeFileSync(join(folder, 'index.js'), `export default () => ${rows};`);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', data => {
      body += data;
    });
    request.on('end', () => {
      seen.push(`${request.method} ${request.url} ${request.headers.authorization ?? '-'} ${body}`.trim());
      response.statusCode =
        request.url === '/api/health' || request.headers.authorization === 'Bearer token' ? 200 : 401;
      response.end();
    });
  }).listen(0, '127.0.0.1', done);
});

afterAll(done => {
  rmSync(app, { recursive: true });
  server.close(done);
});

beforeEach(() => seen.splice(0));

/** Runs the script as the kubelet does, against a stand-in for the gateway. */
function run(env: NodeJS.ProcessEnv): Promise<{ status: number | null; said: string }> {
  const [command, ...options] = nodeCommand(SMOKE_TEST);
  const { port } = server.address() as AddressInfo;
  const child = spawn(command, [...options, '0', '0'], {
    cwd: app,
    env: { PATH: process.env.PATH, GATEWAY_URL: `http://127.0.0.1:${port}`, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', data => {
      said += data;
    });
  return new Promise(resolve => child.on('close', status => resolve({ status, said: said.trim() })));
}

const RUN = { CONVERSATION: 'smoke-', POD_UID: '1', SMOKE_TEST_TOKEN: 'token', DATABASE_URL: 'postgresql://db/lobu' };

test('health is enough where no conversation is asked for', async () => {
  expect(await run({})).toEqual({ status: 0, said: 'health: passed' });
  expect(seen).toEqual(['GET /api/health -']);
});

test('a run passes with its transcript', async () => {
  expect(await run({ ...RUN, STATE: 'completed' })).toEqual({ status: 0, said: 'health: passed\nrun: passed' });
  expect(seen[1]).toBe('POST /api/internal/smoke/dispatch Bearer token {"conversationId":"smoke-1"}');
});

test('a run that does not end fails, and says what was found', async () => {
  const { status, said } = await run({ ...RUN, STATE: 'failed' });
  expect(status).toBe(1);
  expect(said).toContain('smoke test failed: run: [{"id":"smoke-1","terminal_status":"failed"}]');
});

test('a token that the gateway refuses fails at once', async () => {
  expect(await run({ ...RUN, SMOKE_TEST_TOKEN: 'other' })).toEqual({
    status: 1,
    said: 'health: passed\nsmoke test failed: dispatch: status 401,',
  });
});

test('a gateway that does not answer fails', async () => {
  const { status, said } = await run({ GATEWAY_URL: 'http://127.0.0.1:1' });
  expect([status, said]).toEqual([1, expect.stringContaining('smoke test failed: health: ')]);
});
