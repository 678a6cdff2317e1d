import type { IPostgres } from '../../connections/postgres';
import type { IRedis } from '../../connections/redis-connection';
import type { IVectorDatabase } from '../../connections/vector-database';
import { refuse } from '../../k8s/demand';
import type { SecretRef } from '../../k8s/secret-ref';
import type { FileStorage, SharedFileStorage } from '../storage/file-storage';
import { Replicas } from './replicas';

/** One replica, and whatever is not left to it. */
export interface SingleOptions {
  /**
   * The key of a Secret that signs sessions: `openssl rand -hex 32`.
   *
   * @default - a key file on the data volume, made by the first start
   */
  readonly secretKey?: SecretRef;

  /**
   * The database.
   *
   * @default - SQLite on the data volume, which must not be network storage
   */
  readonly database?: IPostgres;

  /**
   * The vector database.
   *
   * @default - Chroma, embedded, on the data volume
   */
  readonly vectorDatabase?: IVectorDatabase;

  /**
   * The Redis.
   *
   * @default - none: one replica keeps its sessions in memory
   */
  readonly redis?: IRedis;

  /**
   * Where uploaded files are.
   *
   * @default FileStorage.volume()
   */
  readonly storage?: FileStorage;
}

/** Several replicas, and everything that they need: leaving one of them out does not compile. */
export interface ReplicatedOptions {
  /** How many replicas. */
  readonly replicas: Replicas;

  /** The key of a Secret that signs sessions, the same for all: `openssl rand -hex 32`. */
  readonly secretKey: SecretRef;

  /** The database. */
  readonly database: IPostgres;

  /** The vector database. */
  readonly vectorDatabase: IVectorDatabase;

  /** The Redis, of this installation alone: its channels have no prefix. */
  readonly redis: IRedis;

  /** Where uploaded files are, for all replicas. */
  readonly storage: SharedFileStorage;
}

/** One replica or several, and what sessions, data and files are kept in. */
export class Scaling {
  /**
   * One replica.
   *
   * @throws if SQLite or Chroma would be on a shared volume: both need the locks of a local file system
   */
  public static single(options: SingleOptions = {}): Scaling {
    const embedded = options.database === undefined || options.vectorDatabase === undefined;
    if (embedded && options.storage?._volume?.accessMode === 'ReadWriteMany') {
      refuse('Scaling.single storage', 'FileStorage.volume() beside SQLite or Chroma', 'FileStorage.sharedVolume()');
    }
    return new Scaling(Replicas.exactly(1), options, false);
  }

  /** Several replicas. */
  public static replicated(options: ReplicatedOptions): Scaling {
    return new Scaling(options.replicas, options, true);
  }

  /** @internal */
  public readonly _replicas: Replicas;

  /** @internal */
  public readonly _backing: SingleOptions;

  /** @internal */
  public readonly _replicated: boolean;

  /** @internal */
  protected readonly _brand = 'Scaling';

  private constructor(replicas: Replicas, backing: SingleOptions, replicated: boolean) {
    this._replicas = replicas;
    this._backing = backing;
    this._replicated = replicated;
  }
}
