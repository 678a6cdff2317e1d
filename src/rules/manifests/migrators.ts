import type { Container } from './containers';
import { databaseOf } from './databases';
import type { Installation } from './installations';
import { get, sameNamespace } from './manifest';
import type { Manifests } from './manifests';
import type { Workload } from './workloads';

/** A container that upgrades the schema of an installation's database. */
export interface Migrator {
  readonly workload: Workload;
  readonly container: Container;
}

/** The Jobs that migrate by themselves; a CronJob or a suspended Job does when somebody wants it to. */
export function migrationJobs(manifests: Manifests): Workload[] {
  return manifests.workloads.filter(
    workload =>
      workload.kind === 'Job' &&
      workload.max !== 0 &&
      get(workload.object, 'spec', 'suspend') !== true &&
      migratorsIn(workload).length > 0,
  );
}

/** Everything that migrates an installation: what is in its own pods, whatever its variables say, and Jobs on its database. */
export function migratorsOf(installation: Installation, jobs: Workload[]): Migrator[] {
  const reaching = jobs.filter(job => !installation.workloads.includes(job) && mayReach(job, installation));
  return [...installation.workloads, ...reaching].flatMap(migratorsIn);
}

function migratorsIn(workload: Workload): Migrator[] {
  return workload.containers.filter(container => container.isMigrator).map(container => ({ workload, container }));
}

/** A database that cannot be told is taken for the installation's. */
function mayReach(job: Workload, { workloads, servers }: Installation): boolean {
  if (!workloads.some(({ namespace }) => sameNamespace(namespace, job.namespace))) return false;
  const databases = servers.map(({ database }) => database.identity);
  return migratorsIn(job).some(({ container }) => {
    const { identity } = databaseOf(job, container);
    return identity === undefined || databases.includes(undefined) || databases.includes(identity);
  });
}
