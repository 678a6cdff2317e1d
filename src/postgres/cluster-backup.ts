import { Duration } from 'cdk8s';
import type { BackupStore } from '../connections/backup-store';
import { cronFields } from '../k8s/cron';
import { objectName, optional, wholeNumber } from '../k8s/demand';

/** Backups in an object store. */
export interface ClusterObjectStoreOptions {
  /**
   * When the whole cluster is copied, as five fields of cron in the operator's time zone, which is UTC by default. What is
   * written in between is archived all the time.
   *
   * @default '0 3 * * *'
   */
  readonly schedule?: string;

  /**
   * Time for which backups, and everything that is needed to go back to any moment in it, are kept: whole days.
   *
   * @default Duration.days(30)
   */
  readonly retention?: Duration;
}

/** Backups as snapshots of the volumes, which somebody else must delete in time. */
export interface ClusterSnapshotOptions {
  /** Name of the VolumeSnapshotClass. */
  readonly snapshotClassName: string;

  /**
   * Name of the VolumeSnapshotClass of the volume with the write-ahead log.
   *
   * @default - that of `snapshotClassName`
   */
  readonly walSnapshotClassName?: string;

  /**
   * When snapshots are taken, as five fields of cron in the operator's time zone, which is UTC by default.
   *
   * @default '0 3 * * *'
   */
  readonly schedule?: string;

  /**
   * Where the write-ahead log is archived, so that there is a way back to any moment since a snapshot.
   *
   * @default - nowhere: the instance that is copied is stopped meanwhile, a standby where there is one
   */
  readonly walArchive?: BackupStore;

  /**
   * Time for which the archive is kept: whole days.
   *
   * @default Duration.days(30)
   */
  readonly retention?: Duration;
}

/**
 * How a `PostgresCluster` is backed up. Needs CloudNativePG's plugin for Barman Cloud in the cluster, wherever an object store is
 * written to.
 */
export class ClusterBackup {
  /**
   * Copies and the write-ahead log in an object store, for a way back to any moment.
   *
   * @throws if the schedule has not five fields, or the retention is not whole days
   * @example
   *
   * ClusterBackup.objectStore(BackupStore.gcs({ bucket: 'backups', prefix: 'chat' }), { retention: Duration.days(14) });
   */
  public static objectStore(store: BackupStore, options: ClusterObjectStoreOptions = {}): ClusterBackup {
    const path = 'ClusterBackup.objectStore';
    return new ClusterBackup({
      store,
      retentionDays: days(`${path} retention`, options.retention),
      schedule: withSeconds(`${path} schedule`, options.schedule),
      method: { method: 'plugin', pluginConfiguration: { name: BARMAN_PLUGIN } },
    });
  }

  /**
   * Snapshots of the volumes by their CSI driver.
   *
   * @throws if a name is no object name, the schedule has not five fields, or the retention is not whole days
   * @example
   *
   * ClusterBackup.volumeSnapshots({ snapshotClassName: 'csi-snapshots', schedule: '0 2 * * *' });
   */
  public static volumeSnapshots(options: ClusterSnapshotOptions): ClusterBackup {
    const path = 'ClusterBackup.volumeSnapshots';
    const { walArchive } = options;
    return new ClusterBackup({
      store: walArchive,
      retentionDays: days(`${path} retention`, options.retention),
      schedule: withSeconds(`${path} schedule`, options.schedule),
      method: { method: 'volumeSnapshot' },
      volumeSnapshot: {
        className: objectName(`${path} snapshotClassName`, options.snapshotClassName),
        walClassName: optional(options.walSnapshotClassName, name => objectName(`${path} walSnapshotClassName`, name)),
        // A copy of a server that runs is whole with the log that was written meanwhile only.
        online: walArchive !== undefined,
      },
    });
  }

  /** @internal */
  public readonly _plan: BackupPlan;

  /** @internal */
  protected readonly _brand = 'ClusterBackup';

  private constructor(plan: BackupPlan) {
    this._plan = plan;
  }
}

/** Name of the plugin. */
export const BARMAN_PLUGIN = 'barman-cloud.cloudnative-pg.io';

/**
 * What backups come down to.
 *
 * @internal
 */
export interface BackupPlan {
  readonly store?: BackupStore;
  readonly retentionDays: number;
  /** Six fields, the first one for seconds. */
  readonly schedule: string;
  /** Fields of the ScheduledBackup. */
  readonly method: { readonly [field: string]: unknown };
  /** `spec.backup.volumeSnapshot` of the Cluster. */
  readonly volumeSnapshot?: { readonly [field: string]: unknown };
}

/** Five fields would be read as seconds, minutes and hours: a backup each hour instead of each night. */
function withSeconds(path: string, schedule = '0 3 * * *'): string {
  return `0 ${cronFields(path, schedule)}`;
}

function days(path: string, retention = Duration.days(30)): number {
  return wholeNumber(`${path} in days`, retention.toDays({ integral: false }), 1);
}
