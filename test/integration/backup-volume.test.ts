import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupDestination, VolumeBackup, WebUI } from '../../src';
import { BackupJob } from './support/backup-job';

/** Writes one transaction after the other until it is killed, each with two rows, as the app does with its write-ahead log on. */
const WRITER = `
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=30)
connection.execute('PRAGMA journal_mode=WAL')
connection.execute('CREATE TABLE IF NOT EXISTS chat (id INTEGER PRIMARY KEY, pair INTEGER, text TEXT)')
connection.commit()
pair = 0
while True:
    pair += 1
    connection.execute('INSERT INTO chat (pair, text) VALUES (?, ?)', (pair, 'x' * 2000))
    connection.execute('INSERT INTO chat (pair, text) VALUES (?, ?)', (pair, 'y' * 2000))
    connection.commit()
    if pair == 200:
        print('busy', flush=True)
`;

const QUERY = `
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
print(connection.execute('PRAGMA integrity_check').fetchone()[0])
print(connection.execute('SELECT count(*) FROM chat').fetchone()[0])
print(connection.execute('SELECT count(*) FROM (SELECT pair FROM chat GROUP BY pair HAVING count(*) != 2)').fetchone()[0])
`;

async function python(script: string, ...args: string[]): Promise<string[]> {
  const child = spawn('python3', ['-c', script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', data => {
    output += data;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  return output.trim().split('\n');
}

describe('the copy of a data volume', () => {
  let data: string;
  let job: BackupJob;

  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'data-'));
    job = new BackupJob(chart => {
      const webui = new WebUI(chart, 'webui', { models: [] });
      new VolumeBackup(chart, 'backup', { webui, destination: BackupDestination.volume(), keep: 2 });
    });
    mkdirSync(join(data, 'uploads'));
    mkdirSync(join(data, 'cache', 'embedding'), { recursive: true });
    mkdirSync(join(data, 'vector_db', 'segment'), { recursive: true });
    writeFileSync(join(data, 'uploads', 'a.pdf'), 'a file');
    // What a user uploads may claim anything.
    writeFileSync(join(data, 'uploads', 'b.db'), 'SQLite format 3\0, and nothing that follows');
    writeFileSync(join(data, 'uploads', 'the-great-wal'), 'of china');
    writeFileSync(join(data, 'cache', 'embedding', 'model.bin'), 'downloaded');
    writeFileSync(join(data, 'vector_db', 'segment', 'data_level0.bin'), 'index');
    writeFileSync(join(data, '.webui_secret_key'), 'key');
    writeFileSync(join(data, 'webui.db.before-upgrade'), 'old');
  });
  afterEach(() => {
    job.remove();
    rmSync(data, { recursive: true, force: true });
  });

  const env = (directory = data) => ({ DATA_DIR: directory });

  test('is whole although somebody writes all the time, and is the same when it is restored', async () => {
    const writer = spawn('python3', ['-c', WRITER, join(data, 'webui.db')], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      await once(writer.stdout, 'data');
      expect(await job.make(env())).toMatchObject({
        code: 0,
        output: expect.stringMatching(
          /^backup: wrote \d{8}T\d{6}Z\.tar\.gz with 1 databases and 5 other files, \d+ bytes\n$/,
        ),
      });
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
    const target = mkdtempSync(join(tmpdir(), 'restored-'));
    mkdirSync(join(target, 'lost+found'));
    expect(await job.restore(env(target))).toMatchObject({ code: 0 });
    const [verdict, rows, halves] = await python(QUERY, join(target, 'webui.db'));
    expect({ verdict, halves }).toEqual({ verdict: 'ok', halves: '0' });
    expect(Number(rows)).toBeGreaterThanOrEqual(400);
    expect(readdirSync(target).sort()).toEqual(['.webui_secret_key', 'lost+found', 'uploads', 'vector_db', 'webui.db']);
    expect(readFileSync(join(target, 'uploads', 'a.pdf'), 'utf8')).toBe('a file');
    expect(readFileSync(join(target, 'uploads', 'b.db'), 'utf8')).toContain('nothing that follows');
    expect(readFileSync(join(target, '.webui_secret_key'), 'utf8')).toBe('key');
    rmSync(target, { recursive: true });
  });

  test('is not restored over data, unless it is asked to set that aside', async () => {
    await job.make(env());
    writeFileSync(join(data, 'uploads', 'later.pdf'), 'later');
    const refused = await job.restore(env());
    expect(refused.code).toBe(1);
    expect(refused.output).toMatch(
      /^restore: FAILED: the volume has data; restore onto an empty one, or set REPLACE=yes/,
    );
    expect(await job.restore({ ...env(), REPLACE: 'yes' })).toMatchObject({ code: 0 });
    expect(readdirSync(join(data, 'uploads')).sort()).toEqual(['a.pdf', 'b.db', 'the-great-wal']);
    const aside = readdirSync(data).find(name => name.startsWith('.before-restore-'));
    expect(existsSync(join(data, aside ?? '', 'uploads', 'later.pdf'))).toBe(true);
    // What is set aside is in no later backup.
    expect((await job.make(env())).output).toContain('with 0 databases and 5 other files');
  });

  test('of a damaged database is none, and leaves the one before it', async () => {
    await job.make(env());
    writeFileSync(join(data, 'webui.db'), `SQLite format 3\0${'broken'.repeat(2000)}`);
    expect((await job.make(env())).code).not.toBe(0);
    expect(job.names().filter(name => name.endsWith('.tar.gz'))).toHaveLength(1);
  });

  test('keeps the newest ones', async () => {
    await job.make(env());
    const folder = join(job.directory, 'chat-backup');
    for (const name of ['20200101T000000Z.tar.gz', '20210101T000000Z.tar.gz']) writeFileSync(join(folder, name), '');
    const { output } = await job.make(env());
    expect(output).toContain('backup: removed 20200101T000000Z.tar.gz');
    expect(job.names().filter(name => name.startsWith('2020'))).toEqual([]);
  });

  test('that is not there is named', async () => {
    const { code, output } = await job.restore(env());
    expect(code).toBe(1);
    expect(output).toMatch(/^restore: FAILED: there is no latest in /);
  });
});
