import type { BackupStore } from '../connections/backup-store';
import { objectName, refuse, serviceName } from '../k8s/demand';

/** A backup in an object store to begin with. */
export interface ClusterRecoveryOptions {
  /** Where the backup is. */
  readonly store: BackupStore;

  /** Name of the Cluster that was backed up there; the new one needs another name. */
  readonly clusterName: string;

  /**
   * The moment to go back to, as `2026-11-29T03:00:00Z`.
   *
   * @default - the last one that was archived
   */
  readonly targetTime?: string;
}

/** Snapshots of volumes to begin with. */
export interface ClusterSnapshotRecoveryOptions {
  /** Name of the VolumeSnapshot of the data. */
  readonly snapshotName: string;

  /**
   * Name of the VolumeSnapshot of the write-ahead log.
   *
   * @default - none: the cluster had no `walStorage`; with one the new cluster needs it too
   */
  readonly walSnapshotName?: string;
}

/**
 * What a `PostgresCluster` begins with. It is read once, when the cluster is made: changing it later changes nothing.
 *
 * Source: https://cloudnative-pg.io/documentation/current/bootstrap/
 */
export class ClusterBootstrap {
  /** An empty database. */
  public static empty(): ClusterBootstrap {
    return new ClusterBootstrap({});
  }

  /**
   * The database of a cluster that was backed up in an object store.
   *
   * @throws if the name is none of a Cluster, or the time is no moment in UTC
   * @example
   *
   * const store = BackupStore.s3({ bucket: 'backups', prefix: 'chat', region: 'eu-central-1' });
   * const bootstrap = ClusterBootstrap.fromBackup({ store, clusterName: 'chat-postgres' });
   * new PostgresCluster(chart, 'postgres-2', { bootstrap, backup: ClusterBackup.objectStore(store) });
   */
  public static fromBackup(options: ClusterRecoveryOptions): ClusterBootstrap {
    const path = 'ClusterBootstrap.fromBackup';
    const { store, targetTime } = options;
    const clusterName = serviceName(`${path} clusterName`, options.clusterName);
    return new ClusterBootstrap({
      origin: { store, clusterName },
      recovery: {
        source: ORIGIN,
        ...(targetTime !== undefined && { recoveryTarget: { targetTime: moment(`${path} targetTime`, targetTime) } }),
      },
    });
  }

  /**
   * The database on snapshots of volumes.
   *
   * @throws if a name is no object name
   */
  public static fromVolumeSnapshots(options: ClusterSnapshotRecoveryOptions): ClusterBootstrap {
    const path = 'ClusterBootstrap.fromVolumeSnapshots';
    const snapshot = (prop: 'snapshotName' | 'walSnapshotName', name: string) => ({
      apiGroup: 'snapshot.storage.k8s.io',
      kind: 'VolumeSnapshot',
      name: objectName(`${path} ${prop}`, name),
    });
    const { snapshotName, walSnapshotName } = options;
    return new ClusterBootstrap({
      recovery: {
        volumeSnapshots: {
          storage: snapshot('snapshotName', snapshotName),
          ...(walSnapshotName !== undefined && { walStorage: snapshot('walSnapshotName', walSnapshotName) }),
        },
      },
      needsWalStorage: walSnapshotName !== undefined,
    });
  }

  /** @internal */
  public readonly _start: Start;

  /** @internal */
  protected readonly _brand = 'ClusterBootstrap';

  private constructor(start: Start) {
    this._start = start;
  }
}

/** Name of the external cluster that a recovery reads. */
export const ORIGIN = 'origin';

/**
 * What a cluster begins with, in the operator's words.
 *
 * @internal
 */
export interface Start {
  /** The cluster that was backed up. */
  readonly origin?: { readonly store: BackupStore; readonly clusterName: string };

  /** `spec.bootstrap.recovery`, but for the database; `initdb` without it. */
  readonly recovery?: { readonly [field: string]: unknown };
  readonly needsWalStorage?: boolean;
}

function moment(path: string, time: string): string {
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(time) && !Number.isNaN(Date.parse(time));
  return isMoment ? time : refuse(path, "a moment in UTC such as '2026-11-29T03:00:00Z'", time);
}
