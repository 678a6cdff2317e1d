import type { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import type { AccessMode } from '../k8s/claim';
import type { WorkloadProps } from '../k8s/part-props';
import type { PartSecurity } from '../k8s/pod-security';

/** A part that keeps files in a directory of its own. */
export interface IDataDirectory {
  /** The directory, and what it is on. */
  readonly dataDirectory: DataDirectory;
}

/** A directory of a part; made by the part. */
export class DataDirectory {
  /** @internal */
  public static _of(place: DirectoryPlace): DataDirectory {
    return new DataDirectory(place);
  }

  /** @internal */
  public readonly _place: DirectoryPlace;

  /** @internal */
  protected readonly _brand = 'DataDirectory';

  private constructor(place: DirectoryPlace) {
    this._place = place;
  }
}

/**
 * What a directory is on, and what others need to read it.
 *
 * @internal
 */
export interface DirectoryPlace {
  readonly part: Construct;
  readonly namespace?: string;
  /** The labels of the pods that write to it. */
  readonly selector: { readonly [label: string]: string };
  /** Where the part mounts it. */
  readonly path: string;
  /** The volume; none where files are lost with the pod. */
  readonly volume?: k8s.Volume;
  readonly mount: k8s.VolumeMount;
  readonly accessMode: AccessMode;
  /** The part's image, which has Python and SQLite. */
  readonly image: string;
  /** Who its containers are, and what decides where they may run. */
  readonly security: PartSecurity;
  readonly pods: Partial<WorkloadProps>;
}
