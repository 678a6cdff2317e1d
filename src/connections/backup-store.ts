import { type AzureBackupOptions, azure } from './backup-store/azure';
import { type GcsBackupOptions, gcs } from './backup-store/gcs';
import type { BackupPlace } from './backup-store/place';
import { type S3BackupOptions, s3 } from './backup-store/s3';

/** A place in an object store that backups are kept in; nothing else may be there. */
export class BackupStore {
  /**
   * A bucket of S3, or of a store with its API.
   *
   * @throws if an option is out of its bounds
   * @example
   *
   * BackupStore.s3({ bucket: 'backups', prefix: 'chat/postgres', endpoint: 'https://minio.example.com' });
   */
  public static s3(options: S3BackupOptions): BackupStore {
    return new BackupStore(s3(options));
  }

  /**
   * A bucket of Google Cloud Storage.
   *
   * @throws if an option is out of its bounds
   *
   * @example
   * BackupStore.gcs({ bucket: 'backups', prefix: 'chat/postgres' });
   */
  public static gcs(options: GcsBackupOptions): BackupStore {
    return new BackupStore(gcs(options));
  }

  /**
   * A container of Azure Blob Storage.
   *
   * @throws if an option is out of its bounds
   *
   * @example
   * BackupStore.azure({ account: 'companybackups', container: 'backups', prefix: 'chat/postgres' });
   */
  public static azure(options: AzureBackupOptions): BackupStore {
    return new BackupStore(azure(options));
  }

  /** @internal */
  public readonly _place: BackupPlace;

  /** @internal */
  protected readonly _brand = 'BackupStore';

  private constructor(place: BackupPlace) {
    this._place = place;
  }
}
