import type { Contribution } from '../../connections/contribution';
import { type AccessMode, type ClaimOptions, checkClaim } from '../../k8s/claim';
import { value } from '../../k8s/environment';
import { type S3Options, s3 } from './s3';

/** Where uploaded files are kept. */
export abstract class FileStorage {
  /** A volume that one node mounts at a time: for one replica. */
  public static volume(options: ClaimOptions = {}): FileStorage {
    return new OneNode(LOCAL, { options: checkClaim('FileStorage.volume', options), accessMode: 'ReadWriteOnce' });
  }

  /** A volume that many nodes mount at once, with a class that can: NFS, CephFS, EFS, Azure Files. */
  public static sharedVolume(options: ClaimOptions = {}): SharedFileStorage {
    return new ManyNodes(LOCAL, {
      options: checkClaim('FileStorage.sharedVolume', options),
      accessMode: 'ReadWriteMany',
    });
  }

  /** A bucket of S3, or of a store with its API. */
  public static s3(options: S3Options): SharedFileStorage {
    return new ManyNodes(s3(options));
  }

  /** @internal */
  public abstract readonly _contribution: Contribution;

  /** @internal */
  public abstract readonly _volume?: DataVolume;

  /** @internal */
  protected readonly _brand = 'FileStorage';
}

/** Storage that several replicas share; made by `FileStorage`. */
export abstract class SharedFileStorage extends FileStorage {
  /** @internal */
  protected readonly _shared = true;
}

class OneNode extends FileStorage {
  constructor(
    public readonly _contribution: Contribution,
    public readonly _volume: DataVolume,
  ) {
    super();
  }
}

class ManyNodes extends SharedFileStorage {
  constructor(
    public readonly _contribution: Contribution,
    public readonly _volume?: DataVolume,
  ) {
    super();
  }
}

/** The claim behind the data directory. */
export interface DataVolume {
  readonly options: ClaimOptions;
  readonly accessMode: AccessMode;
}

const LOCAL: Contribution = { env: [value('STORAGE_PROVIDER', 'local')] };
