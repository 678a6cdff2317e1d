import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GATE, MIGRATE, nodeCommand } from '../../../src/lobu/migrations/scripts';

const app = mkdtempSync(join(tmpdir(), 'lobu-app-'));
afterAll(() => rmSync(app, { recursive: true }));

/** The module that the image has: it says what it is asked, and answers what a variable holds. */
const POSTGRES = `
export default () => {
  const sql = async ([query]) => {
    console.log("sql: " + query);
    if (process.env.FAILS) throw new Error(process.env.FAILS);
    return [{ found: process.env.FOUND ?? null }];
  };
  return Object.assign(sql, { end: async () => console.log("end") });
};
`;

beforeAll(() => {
  const folder = join(app, 'node_modules/postgres');
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(app, 'db/migrations'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "name": "postgres", "type": "module", "main": "index.js" }');
  writeFileSync(join(folder, 'index.js'), POSTGRES);
  for (const file of ['00000000000000_baseline.sql', '20260520120000_geo.sql', 'README.md'])
    writeFileSync(join(app, 'db/migrations', file), '');
  writeFileSync(join(app, 'start.sh'), '#!/bin/sh\necho "start.sh $*"\nexit "$STATUS"\n');
  chmodSync(join(app, 'start.sh'), 0o755);
});

/** Runs a script as the kubelet does, in a stand-in for the image. */
function run(script: string, env: NodeJS.ProcessEnv, ...args: string[]): { status: number | null; lines: string[] } {
  const [command, ...options] = nodeCommand(script.replaceAll('/app/', `${app}/`));
  const { status, stdout, stderr } = spawnSync(command, [...options, ...args], {
    cwd: app,
    env: { PATH: process.env.PATH, DATABASE_URL: 'postgresql://db/lobu', ...env },
    encoding: 'utf8',
  });
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
}

test('a migration runs under the lock, and ends as start.sh does', () => {
  const lock = "sql: SELECT pg_advisory_lock(hashtext('lobu-migrations'))";
  expect(run(MIGRATE, { STATUS: '0' })).toEqual({
    status: 0,
    lines: ['waiting for the migration lock', lock, 'start.sh migrate', 'end'],
  });
  expect(run(MIGRATE, { STATUS: '3' }).status).toBe(3);
});

test('a database that does not answer ends it, with a line that says why', () => {
  const { status, lines } = run(MIGRATE, { FAILS: 'connection refused' });
  expect(status).toBe(1);
  expect(lines).toContain('migration failed: connection refused');
  expect(lines).not.toContain('start.sh migrate');
});

test.each([
  ['the schema of the image', '20260520120000', 0],
  ['a later one, after a rollback', '20270101000000', 0],
  ['an earlier one', '20260101000000', 1],
  ['none', undefined, 1],
])('the gate sees %s', (_what, FOUND, status) => {
  expect(run(GATE, { FOUND }, '0').status).toBe(status);
});

test('the gate waits for a database that does not answer', () => {
  expect(run(GATE, { FAILS: 'no such table' }, '0')).toEqual({
    status: 1,
    lines: expect.arrayContaining(['waiting for schema 20260520120000, found no such table']),
  });
});

test('nothing in a script looks like a variable of a kubelet, a shell or Flux', () => {
  for (const script of [MIGRATE, GATE]) expect(script).not.toMatch(/\$[({]/);
});
