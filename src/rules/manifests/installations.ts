import { type Database, databaseOf } from './databases';
import type { Manifests } from './manifests';
import { append } from './places';
import type { Container, Workload } from './workloads';

export { type Database, databaseOf } from './databases';

/** A container that serves Open WebUI. */
export interface Server {
  readonly workload: Workload;
  readonly container: Container;
  readonly database: Database;
}

/** The servers that work as one: on one database, or behind one Service. */
export interface Installation {
  readonly workloads: Workload[];
  readonly servers: Server[];
  /** Pods × workers at the most; undefined when any of these numbers is unknown. */
  readonly processes: number | undefined;
  /** Whether there are several processes, known for sure. */
  readonly shared: boolean;
}

/** The installations of the input; workloads that never run belong to none. */
export function installationsIn(manifests: Manifests): Installation[] {
  const serving = manifests.workloads
    .filter(workload => workload.servers.length > 0 && workload.max !== 0)
    .map(workload => ({ workload, servers: serversOf(workload) }));
  return grouped(serving, ({ workload, servers }) => [
    ...workload.services,
    ...servers.flatMap(({ database }) => database.identity ?? []),
  ]).map(group => {
    const processes = group.reduce((sum, { workload }) => sum + processesOf(workload), 0);
    return {
      workloads: group.map(({ workload }) => workload),
      servers: group.flatMap(({ servers }) => servers),
      processes: Number.isNaN(processes) ? undefined : processes,
      shared: processes > 1,
    };
  });
}

function serversOf(workload: Workload): Server[] {
  return workload.servers.map(container => ({ workload, container, database: databaseOf(workload, container) }));
}

/** Not a number when the number of pods is unknown. */
function processesOf(workload: Workload): number {
  const workers = workload.servers.reduce((sum, server) => sum + Math.max(1, server.workers ?? 1), 0);
  return (workload.max ?? Number.NaN) * workers;
}

/** Groups of items that equal keys connect, in the order of the input. */
function grouped<T>(items: T[], keysOf: (item: T) => unknown[]): T[][] {
  const parents = items.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  };
  const firstWith = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else parents[rootOf(index)] = rootOf(first);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, item] of items.entries()) append(groups, rootOf(index), item);
  return [...groups.values()];
}
