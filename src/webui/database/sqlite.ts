import type { Duration } from 'cdk8s';
import type { Contribution } from '../../connections/contribution';
import { type PoolOptions, poolSettings } from '../../connections/postgres';
import { value } from '../../k8s/environment';
import { bytesOf } from '../../k8s/quantity';
import { wholeMilliseconds } from '../../k8s/seconds';
import { DATA_DIR } from '../data-dir';

/** When SQLite waits for the disk (SQLite documentation, "PRAGMA synchronous"). */
export enum SqliteSynchronous {
  /** Never: a power cut may leave a broken database. */
  OFF = 'OFF',
  /** At the moments that matter. */
  NORMAL = 'NORMAL',
  /** At each commit. */
  FULL = 'FULL',
  /** At each commit, and of the directory too. */
  EXTRA = 'EXTRA',
}

/** Where SQLite keeps what is temporary. */
export enum SqliteTempStore {
  FILE = 'FILE',
  MEMORY = 'MEMORY',
}

/**
 * SQLite, on the data volume: a disk of the node or a block device. On NFS, CephFS, EFS or Azure Files requests time out and data is lost
 * (https://docs.openwebui.com/getting-started/advanced-topics/scaling). Each connection has a cache and a map of its own, which count
 * toward the pod's memory.
 */
export interface SqliteOptions {
  /**
   * Writes ahead into a log, so that readers do not wait for a writer.
   *
   * @default true
   */
  readonly writeAheadLog?: boolean;

  /**
   * When SQLite waits for the disk.
   *
   * @default SqliteSynchronous.NORMAL
   */
  readonly synchronous?: SqliteSynchronous;

  /**
   * Longest wait for a lock, in whole milliseconds.
   *
   * @default Duration.seconds(5)
   */
  readonly busyTimeout?: Duration;

  /**
   * Memory that the cache of each connection takes at most, as `'64Mi'`.
   *
   * @default 64Mi
   */
  readonly cacheSize?: string;

  /**
   * Where what is temporary is kept.
   *
   * @default SqliteTempStore.MEMORY
   */
  readonly tempStore?: SqliteTempStore;

  /**
   * How much of the file each connection maps into memory at most, as `'256Mi'`.
   *
   * @default 256Mi
   */
  readonly mmapSize?: string;

  /**
   * What is kept of the log once it has been written to the file, as `'64Mi'`.
   *
   * @default 64Mi
   */
  readonly journalSizeLimit?: string;

  /**
   * Connections of the process.
   *
   * @default - 512, the program's own default: each request holds one as long as its answer streams
   */
  readonly pool?: PoolOptions;
}

/** The variables of SQLite; the defaults are the program's own, so that they are said where they are changed. */
export function sqlite(options: SqliteOptions = {}): Contribution {
  const path = 'Scaling.single sqlite';
  const { writeAheadLog, synchronous, busyTimeout, cacheSize, tempStore, mmapSize, journalSizeLimit, pool } = options;
  const sizeOf = (name: string, size: string) => bytesOf(`${path}.${name}`, size);
  const settings: [name: string, value: string | number | boolean | undefined][] = [
    ['ENABLE_SQLITE_WAL', writeAheadLog],
    ['SQLITE_PRAGMA_SYNCHRONOUS', synchronous],
    ['SQLITE_PRAGMA_BUSY_TIMEOUT', busyTimeout && wholeMilliseconds(`${path}.busyTimeout`, busyTimeout)],
    // A negative number is KiB, a positive one pages.
    [
      'SQLITE_PRAGMA_CACHE_SIZE',
      cacheSize === undefined ? undefined : -Math.ceil(sizeOf('cacheSize', cacheSize) / 1024),
    ],
    ['SQLITE_PRAGMA_TEMP_STORE', tempStore],
    ['SQLITE_PRAGMA_MMAP_SIZE', mmapSize === undefined ? undefined : sizeOf('mmapSize', mmapSize)],
    [
      'SQLITE_PRAGMA_JOURNAL_SIZE_LIMIT',
      journalSizeLimit === undefined ? undefined : sizeOf('journalSizeLimit', journalSizeLimit),
    ],
  ];
  return {
    env: [
      value('DATABASE_URL', `sqlite:///${DATA_DIR}/webui.db`),
      ...settings.flatMap(([name, set]) => (set === undefined ? [] : [value(`DATABASE_${name}`, set)])),
      ...(pool ? poolSettings('DATABASE_POOL', `${path}.pool`, pool) : []),
    ],
  };
}
