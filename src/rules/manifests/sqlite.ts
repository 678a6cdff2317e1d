import type { Manifests } from './manifests';
import type { Storage } from './volumes';
import type { Workload } from './workloads';

/** What the SQLite files of Open WebUI lie on, each with the workload that mounts it. */
export function sqliteStorages(manifests: Manifests): { workload: Workload; storage: Storage }[] {
  return manifests.installations.flatMap(({ servers }) =>
    servers.flatMap(({ workload, container, database: { kind, file } }) =>
      kind === 'sqlite' && file !== undefined ? [{ workload, storage: workload.volumeAt(container, file) }] : [],
    ),
  );
}
