import type { k8s } from 'cdk8s-plus-28';
import { keyed, labelMap, objectName, refuse } from './demand';
import { bytes } from './quantity';

/** A volume that is claimed, or a claim that exists: everything else is said of a new claim, and left out beside `existingClaim`. */
export interface ClaimOptions {
  /**
   * Storage that is asked for, as `'10Gi'`.
   *
   * @default - what the part needs
   */
  readonly size?: string;

  /**
   * Name of the StorageClass; `''` for a volume that somebody made without one.
   *
   * @default - the cluster's default class
   */
  readonly storageClassName?: string;

  /**
   * Name of an existing PersistentVolumeClaim, instead of a new one.
   *
   * @default - a new claim
   */
  readonly existingClaim?: string;

  /**
   * Name of the one PersistentVolume to bind to.
   *
   * @default - one that the class makes
   */
  readonly volumeName?: string;

  /**
   * Labels of the PersistentVolumes that may be bound to.
   *
   * @default - any
   */
  readonly volumeLabels?: { readonly [key: string]: string };

  /**
   * Name of a VolumeSnapshot in the same namespace that the new volume begins with: a restore. Its class must be of the driver that
   * took it.
   *
   * @default - an empty volume
   */
  readonly snapshot?: string;

  /**
   * Lets one pod at a time mount the volume, even on one node (`ReadWriteOncePod`): a CSI driver, and Kubernetes 1.29, is needed.
   *
   * @default - one node at a time
   */
  readonly onePodOnly?: boolean;

  /**
   * Labels of the claim, beside those of its part.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Annotations of the claim.
   *
   * @default - none
   */
  readonly annotations?: { readonly [key: string]: string };
}

/** A volume of a part, and where in it the part's files are. */
export interface VolumeOptions extends ClaimOptions {
  /**
   * Directory of the files within the volume, which may hold those of others beside it.
   *
   * @default - the volume's root
   */
  readonly subPath?: string;
}

/** How many nodes may mount a volume at once. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany';

/** Checks the options of a claim where the user gives them. */
export function checkClaim<T extends ClaimOptions>(path: string, options: T = {} as T): T {
  const { existingClaim, ...news } = options;
  const { size, storageClassName, volumeName, volumeLabels, snapshot, labels, annotations } = news;
  const ofNew = {
    size,
    storageClassName,
    volumeName,
    volumeLabels,
    snapshot,
    onePodOnly: news.onePodOnly,
    labels,
    annotations,
  };
  if (existingClaim !== undefined) {
    objectName(`${path}.existingClaim`, existingClaim);
    for (const [name, value] of Object.entries(ofNew)) {
      if (value !== undefined) refuse(`${path}.${name}`, 'left out beside existingClaim, which has its own', value);
    }
  }
  if (size !== undefined) bytes(`${path}.size`, size);
  if (storageClassName) objectName(`${path}.storageClassName`, storageClassName);
  if (volumeName !== undefined) objectName(`${path}.volumeName`, volumeName);
  if (snapshot !== undefined) objectName(`${path}.snapshot`, snapshot);
  if (snapshot !== undefined && (volumeName !== undefined || volumeLabels !== undefined)) {
    refuse(`${path}.snapshot`, 'left out beside a volume that is there already', snapshot);
  }
  labelMap(`${path}.volumeLabels`, volumeLabels ?? {});
  labelMap(`${path}.labels`, labels ?? {});
  keyed(`${path}.annotations`, annotations ?? {});
  return options;
}

/** Checks the options of a volume where the user gives them. */
export function checkVolume(path: string, options: VolumeOptions = {}): VolumeOptions {
  subPath(`${path}.subPath`, options.subPath);
  return checkClaim(path, options);
}

/** A path below a volume's root. */
export function subPath(path: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const isBelow = /^[^/\s][^\s]*$/.test(value) && !value.split('/').includes('..');
  return isBelow ? value : refuse(path, "a path below the volume's root, such as 'ollama/models'", value);
}

/** The spec of a new claim. */
export function claimSpec(
  path: string,
  options: ClaimOptions,
  defaultSize: string,
  accessMode: AccessMode,
): k8s.PersistentVolumeClaimSpec {
  const { size = defaultSize, storageClassName, volumeName, volumeLabels, snapshot, onePodOnly } = options;
  if (onePodOnly && accessMode === 'ReadWriteMany') {
    refuse(`${path}.onePodOnly`, 'left out for a volume that several pods mount', onePodOnly);
  }
  return {
    accessModes: [onePodOnly ? 'ReadWriteOncePod' : accessMode],
    storageClassName,
    volumeName,
    selector: volumeLabels && { matchLabels: { ...volumeLabels } },
    dataSource:
      snapshot === undefined
        ? undefined
        : { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: snapshot },
    resources: { requests: { storage: bytes(`${path}.size`, size) } },
  };
}
