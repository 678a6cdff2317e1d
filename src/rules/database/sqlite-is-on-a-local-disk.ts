import { finding } from '../finding';
import { whyNetworked } from '../manifests/networked';
import { sqliteStorages } from '../manifests/sqlite';
import type { Rule } from '../rule';

/** The locks of SQLite need a local file system. */
export const sqliteIsOnALocalDisk: Rule = {
  id: 'sqlite-is-on-a-local-disk',
  level: 'error',
  title: 'SQLite is on no file system across a network',
  why: 'requests time out waiting for a connection, the log stalls, and data is lost, with one replica too: a bigger pool does not help',
  fix: 'use `FileStorage.volume` with a class of block devices or local disks, or `Postgres.fromSecret`; or mount a ReadWriteOnce claim at the data directory, or set DATABASE_URL',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/scaling',
  check: manifests =>
    sqliteStorages(manifests).flatMap(({ workload, storage }) => {
      const where = whyNetworked(storage);
      return finding(workload.object, where === undefined ? [] : [`SQLite is on ${where}`]);
    }),
};
