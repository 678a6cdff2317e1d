import type { Container } from './containers';
import { databaseOf } from './databases';
import type { Installation } from './installations';
import { get, sameNamespace } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';
import type { Workload } from './workloads';

/** A container that upgrades the schema of an installation's database. */
export interface Migrator {
  readonly workload: Workload;
  readonly container: Container;
}

/** The Jobs that migrate the databases of installations, by what they reach. */
export class Migrations {
  /** By the database that they say, and those of which it cannot be seen. */
  private readonly jobs = new Map<string | undefined, Workload[]>();

  constructor(manifests: Manifests) {
    for (const job of manifests.workloads.filter(isMigrationJob)) {
      const databases = migratorsIn(job).map(({ container }) => databaseOf(job, container).identity);
      for (const database of new Set(databases)) append(this.jobs, database, job);
    }
  }

  /** Everything that migrates an installation: what is in its own pods, whatever its variables say, and Jobs on its database. */
  public of(installation: Installation): Migrator[] {
    const { workloads } = installation;
    const reaching = this.reaching(installation).filter(
      job => !workloads.includes(job) && workloads.some(({ namespace }) => sameNamespace(namespace, job.namespace)),
    );
    return [...workloads, ...reaching].flatMap(migratorsIn);
  }

  /** A database that cannot be told, of either, is taken for the same. */
  private reaching({ servers }: Installation): Workload[] {
    const databases = new Set(servers.map(({ database }) => database.identity));
    const isHidden = databases.has(undefined);
    const reached = isHidden
      ? [...this.jobs.values()]
      : [...databases, undefined].map(each => this.jobs.get(each) ?? []);
    return [...new Set(reached.flat())];
  }
}

/** Whether a workload is a Job that migrates by itself; a CronJob or a suspended Job does when somebody wants it to. */
function isMigrationJob(workload: Workload): boolean {
  return (
    workload.kind === 'Job' &&
    workload.max !== 0 &&
    get(workload.object, 'spec', 'suspend') !== true &&
    migratorsIn(workload).length > 0
  );
}

function migratorsIn(workload: Workload): Migrator[] {
  return workload.containers.filter(container => container.isMigrator).map(container => ({ workload, container }));
}
