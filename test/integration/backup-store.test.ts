import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart, Testing } from 'cdk8s';
import { BackupDestination, BackupStore, DatabaseBackup, Postgres, SecretRef } from '../../src';
import { provide, which } from './support/debian';

/** The containers that carry backups, as they were rendered. */
function porters(): { name: string; command: string[]; env: { name: string; value?: string }[] }[] {
  const chart = new Chart(new App(), 'chat');
  const destination = BackupDestination.objectStore(BackupStore.s3({ bucket: 'backups', prefix: 'chat' }));
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  new DatabaseBackup(chart, 'backup', { database, destination, keep: 2 });
  return Testing.synth(chart)
    .filter(({ kind }) => kind === 'CronJob')
    .flatMap(({ spec }) => {
      const { containers, initContainers } = spec.jobTemplate.spec.template.spec;
      return [...containers, ...initContainers];
    });
}

describe('rclone, as the object store is written to and read', () => {
  let directory: string;

  beforeAll(() => void provide(() => which('rclone'), 'rclone'));
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'store-'));
    mkdirSync(join(directory, 'scratch'));
    mkdirSync(join(directory, 'backups'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** Runs one of the two; the remote is a directory, and no bucket. */
  const run = (name: string, given: Record<string, string> = {}) => {
    const { command, env } = porters().find(porter => porter.name === name)!;
    const [program, ...args] = command;
    const literals = Object.fromEntries(
      env.flatMap(entry => (entry.value === undefined ? [] : [[entry.name, entry.value]])),
    );
    const { PATH } = process.env;
    const here = { RCLONE_CONFIG_STORE_TYPE: 'local', STORE: literals.STORE.replace('store:', `store:${directory}/`) };
    const variables = { PATH, ...literals, ...here, BACKUP_DIR: join(directory, 'scratch'), ...given };
    const { status, stdout, stderr } = spawnSync(program, args, { env: variables, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const stored = () => readdirSync(join(directory, 'backups', 'chat', 'chat-backup')).sort();
  const write = (name: string) => writeFileSync(join(directory, 'scratch', name), name);

  test('keeps the newest ones, and gives each back', () => {
    for (const day of ['01', '02', '03']) {
      rmSync(join(directory, 'scratch'), { recursive: true });
      mkdirSync(join(directory, 'scratch'));
      write(`202611${day}T023000Z.dump`);
      expect(run('upload')).toMatchObject({ status: 0, stdout: expect.stringContaining(`uploaded 202611${day}`) });
    }
    expect(stored()).toEqual(['20261102T023000Z.dump', '20261103T023000Z.dump']);
    rmSync(join(directory, 'scratch'), { recursive: true });
    expect(run('download')).toMatchObject({ status: 0, stdout: 'restore: downloaded 20261103T023000Z.dump\n' });
    expect(run('download', { BACKUP: '20261102T023000Z.dump' }).status).toBe(0);
    expect(readFileSync(join(directory, 'scratch', '20261102T023000Z.dump'), 'utf8')).toBe('20261102T023000Z.dump');
  });

  test('says that there is none', () => {
    mkdirSync(join(directory, 'backups', 'chat', 'chat-backup'), { recursive: true });
    expect(run('download')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('restore: FAILED: there is no backup in '),
    });
    expect(run('download', { BACKUP: '20200101T000000Z.dump' }).status).not.toBe(0);
  });
});
