import type { Manifests } from './manifests';
import type { Container, Workload } from './workloads';

/** A container of a Job that copies a database. */
export interface BackupContainer {
  readonly workload: Workload;
  readonly container: Container;
}

/** How databases are copied: by the client of Postgres, by the shell of SQLite, by its online backup. */
const COPIES = /\bpg_dump(?:all)?\b|\bsqlite3\b.*\.backup\b|\.backup\(|\bVACUUM INTO\b/s;

/** The containers of Jobs and CronJobs that copy a database; init containers too. */
export function backupContainers(manifests: Manifests): BackupContainer[] {
  return manifests.workloads
    .filter(({ kind }) => kind === 'CronJob' || kind === 'Job')
    .flatMap(workload =>
      workload.containers.filter(({ text }) => COPIES.test(text)).map(container => ({ workload, container })),
    );
}
