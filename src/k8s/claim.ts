import type { k8s } from 'cdk8s-plus-28';
import { objectName, refuse } from './demand';
import { bytes } from './quantity';

/** A volume that is claimed, or a claim that exists. */
export interface ClaimOptions {
  /**
   * Storage that is asked for, as `'10Gi'`; not together with `existingClaim`.
   *
   * @default - what the part needs
   */
  readonly size?: string;

  /**
   * Name of the StorageClass; not together with `existingClaim`.
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
}

/** How many nodes may mount a volume at once. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany';

/** Checks the options of a claim where the user gives them. */
export function checkClaim(path: string, options: ClaimOptions = {}): ClaimOptions {
  const { size, storageClassName, existingClaim } = options;
  if (existingClaim !== undefined) {
    objectName(`${path}.existingClaim`, existingClaim);
    for (const [name, value] of Object.entries({ size, storageClassName })) {
      if (value !== undefined) refuse(`${path}.${name}`, 'left out beside existingClaim, which has its own', value);
    }
  }
  if (size !== undefined) bytes(`${path}.size`, size);
  if (storageClassName !== undefined) objectName(`${path}.storageClassName`, storageClassName);
  return options;
}

/** The spec of a new claim. */
export function claimSpec(
  path: string,
  options: ClaimOptions,
  defaultSize: string,
  accessMode: AccessMode,
): k8s.PersistentVolumeClaimSpec {
  return {
    accessModes: [accessMode],
    storageClassName: options.storageClassName,
    resources: { requests: { storage: bytes(`${path}.size`, options.size ?? defaultSize) } },
  };
}
