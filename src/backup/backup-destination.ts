import type { BackupStore } from '../connections/backup-store';
import { type ClaimOptions, checkClaim } from '../k8s/claim';

/**
 * Where a `DatabaseBackup` or a `VolumeBackup` writes to. Backups hold everything: whoever can read them needs no password.
 */
export class BackupDestination {
  /**
   * A volume of the cluster, which must not be that of the data; 20Gi unless a size says otherwise. It survives the loss of the data's
   * volume, and not that of the cluster.
   *
   * @throws if an option is out of its bounds
   * @example
   *
   * BackupDestination.volume({ size: '100Gi', storageClassName: 'nfs' });
   */
  public static volume(options: ClaimOptions = {}): BackupDestination {
    return new BackupDestination(checkClaim('BackupDestination.volume', options));
  }

  /**
   * An object store, which survives the cluster.
   *
   * @param store the place in it
   * @param scratch a volume that a backup passes through, 20Gi unless a size says otherwise, and that is gone when it is done
   * @throws if an option is out of its bounds
   * @example
   *
   * BackupDestination.objectStore(BackupStore.gcs({ bucket: 'backups', prefix: 'chat' }), { size: '50Gi' });
   */
  public static objectStore(store: BackupStore, scratch: ScratchOptions = {}): BackupDestination {
    return new BackupDestination(checkClaim('BackupDestination.objectStore scratch', scratch), store);
  }

  /** @internal */
  protected readonly _brand = 'BackupDestination';

  private constructor(
    /**
     * The volume of backups, or that which they pass through.
     *
     * @internal
     */
    public readonly _volume: ClaimOptions,

    /** @internal */
    public readonly _store?: BackupStore,
  ) {}
}

/** A volume that is there as long as a pod. */
export interface ScratchOptions {
  /**
   * Storage that is asked for, as `'50Gi'`: room for one backup, and for the databases in it.
   *
   * @default '20Gi'
   */
  readonly size?: string;

  /**
   * Name of the StorageClass.
   *
   * @default - the cluster's default class
   */
  readonly storageClassName?: string;
}
