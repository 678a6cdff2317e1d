import { finding } from '../finding';
import { get, list, type Manifest, text, titleOf } from '../manifests/manifest';
import { whyManyPods } from '../manifests/sharing';
import { type Storage, storageOf } from '../manifests/volumes';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The volume attaches to one node, and nothing keeps two pods on it. */
export const oneWriterPerReadWriteOnceVolume: Rule = {
  id: 'one-writer-per-read-write-once-volume',
  level: 'error',
  title: 'a ReadWriteOnce volume has one pod that writes',
  why: 'a second pod on another node waits for the volume without end (Multi-Attach error); on the same node both write the same files',
  fix: 'let `Ollama`, `Redis` or `WebUI` write the workload, or run one replica with strategy Recreate, or use volumeClaimTemplates, or a ReadWriteMany claim',
  source: 'https://kubernetes.io/docs/concepts/storage/persistent-volumes/#access-modes',
  check: manifests => {
    const firsts = new Map<Manifest, Workload>();
    return manifests.workloads.filter(isWriter).flatMap(workload => {
      const breaches = claimsWrittenBy(workload).map(({ claim, what }) => {
        const first = firsts.get(claim) ?? workload;
        firsts.set(claim, first);
        const reason = whySecondWriter(workload, first);
        return reason && `${what} is mounted for writing, ${reason}`;
      });
      return finding(
        workload.object,
        breaches.filter(breach => breach !== undefined),
      );
    });
  },
};

/** Jobs come and go; what runs all the time must not meet itself. */
function isWriter({ kind, containers, max }: Workload): boolean {
  return kind !== 'Job' && kind !== 'CronJob' && (max ?? 0) > 0 && containers.some(({ app }) => app !== undefined);
}

function whySecondWriter(workload: Workload, first: Workload): string | undefined {
  if (first !== workload) return `as ${titleOf(first.object)} does`;
  if ((workload.max ?? 0) > 1) return whyManyPods(workload);
  // A server of Open WebUI must not overlap for a better reason, which another rule tells.
  return workload.servers.length === 0 ? whyOverlapping(workload) : undefined;
}

/** A surge starts the new pod while the old one holds the volume. */
function whyOverlapping({ kind, object: { spec } }: Workload): string | undefined {
  if (kind !== 'Deployment' && kind !== 'DeploymentConfig') return undefined;
  const type = text(get(spec, 'strategy', 'type'));
  const surge = text(
    get(spec, 'strategy', 'rollingUpdate', 'maxSurge') ?? get(spec, 'strategy', 'rollingParams', 'maxSurge'),
  );
  if (type === 'Recreate' || /^0+%?$/.test(surge ?? '')) return undefined;
  return `strategy is ${type ?? 'not set'}, maxSurge is ${surge ?? 'not set'}`;
}

/** The ReadWriteOnce claims that a container of the pods can write to. */
function claimsWrittenBy(workload: Workload): (Storage & { readonly claim: Manifest })[] {
  const mounts = workload.containers.flatMap(({ raw }) => list(raw.volumeMounts));
  return list(workload.podSpec.volumes)
    .filter(volume => get(volume, 'persistentVolumeClaim', 'readOnly') !== true)
    .map(volume => get(volume, 'name'))
    .filter(name => mounts.some(mount => get(mount, 'name') === name && get(mount, 'readOnly') !== true))
    .map(name => storageOf(workload, text(name) ?? ''))
    .filter(isReadWriteOnce);
}

function isReadWriteOnce(storage: Storage): storage is Storage & { readonly claim: Manifest } {
  return storage.kind === 'claim' && storage.claim !== undefined && storage.access === 'one';
}
