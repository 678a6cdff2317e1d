import { posix } from 'node:path';
import type { Container } from './containers';
import { get, list, type Manifest, record, text } from './manifest';
import type { Workload } from './workloads';

/** What a path of a container is stored on. */
export interface Storage {
  /**
   * `pod` is lost with the pod, `template` is one claim a pod, `claim` is a claim that can be seen, `secret` is what
   * the kubelet writes, `shared` is a network file system, `hidden` is anything that cannot be seen.
   */
  readonly kind: 'pod' | 'template' | 'claim' | 'secret' | 'shared' | 'hidden';
  readonly claim?: Manifest;
  /** Also of a claim that cannot be seen. */
  readonly claimName?: string;
  /** Whether several nodes can attach the claim; undefined when it does not say. */
  readonly access?: 'many' | 'one';
  readonly subPath?: string;
  /** Where it is mounted. */
  readonly mountPath?: string;
  /** The volume of the pod, where there is one. */
  readonly volume?: unknown;
  /** In words, for a finding. */
  readonly what: string;
}

/** The storage behind a path of a container: that of the longest mount path that holds it. */
export function storageAt(workload: Workload, container: Container, path: string): Storage {
  const at = normalized(path);
  const [mount] = list(container.raw.volumeMounts)
    .filter(candidate => holds(normalized(text(get(candidate, 'mountPath')) ?? ''), at))
    .sort((a, b) => length(b) - length(a));
  if (!mount) return { kind: 'pod', what: "the container's own file system" };
  const subPath = text(get(mount, 'subPath')) ?? text(get(mount, 'subPathExpr'));
  const storage = storageOf(workload, text(get(mount, 'name')) ?? '');
  return { ...storage, mountPath: text(get(mount, 'mountPath')), ...(subPath && { subPath }) };
}

function length(mount: unknown): number {
  return normalized(text(get(mount, 'mountPath')) ?? '').length;
}

function normalized(path: string): string {
  return posix.normalize(`${path}/`);
}

function holds(mountPath: string, path: string): boolean {
  return mountPath.startsWith('/') && path.startsWith(mountPath);
}

/** The storage of a volume of a workload's pods. */
export function storageOf(workload: Workload, volumeName: string): Storage {
  const named = (candidate: unknown) => get(candidate, 'name') === volumeName;
  // A StatefulSet's template wins over a volume of the same name.
  const isTemplate = list(get(workload.object, 'spec', 'volumeClaimTemplates')).some(template =>
    named(get(template, 'metadata')),
  );
  if (isTemplate) return { kind: 'template', what: `the volumeClaimTemplate ${volumeName}, a claim for each pod` };
  const volume = record(list(workload.podSpec.volumes).find(named));
  const claimName = text(get(volume.persistentVolumeClaim, 'claimName'));
  if (claimName !== undefined) return claimStorage(workload, claimName);
  const source = Object.keys(volume).find(key => key !== 'name') ?? 'an unknown volume';
  return { kind: kindOfSource(source, volume), volume, what: `${source} ${volumeName}` };
}

function claimStorage(workload: Workload, claimName: string): Storage {
  const claim = workload.find('PersistentVolumeClaim', claimName);
  const what = `PersistentVolumeClaim/${claimName}`;
  if (!claim) return { kind: 'hidden', claimName, what };
  const modes = list(get(claim, 'spec', 'accessModes')).flatMap(mode => text(mode) ?? []);
  return {
    kind: 'claim',
    claim,
    claimName,
    access: accessOf(modes),
    what: modes.length > 0 ? `${what} (${modes.join(', ')})` : what,
  };
}

/** Whether several nodes can attach a claim with these access modes. */
export function accessOf(modes: string[]): 'many' | 'one' | undefined {
  if (modes.includes('ReadWriteMany') || modes.includes('ReadOnlyMany')) return 'many';
  const isOne = modes.length > 0 && modes.every(mode => mode === 'ReadWriteOnce' || mode === 'ReadWriteOncePod');
  return isOne ? 'one' : undefined;
}

function kindOfSource(source: string, volume: Record<string, unknown>): Storage['kind'] {
  switch (source) {
    case 'emptyDir':
    case 'ephemeral':
      return 'pod';
    case 'secret':
    case 'projected':
    case 'configMap':
    case 'downwardAPI':
      return 'secret';
    case 'nfs':
    case 'cephfs':
    case 'azureFile':
    case 'glusterfs':
      return 'shared';
    case 'csi':
      return get(volume.csi, 'driver') === 'secrets-store.csi.k8s.io' ? 'secret' : 'hidden';
    default:
      return 'hidden';
  }
}
