import type { IPostgres } from '../../connections/postgres';
import type { IRedis } from '../../connections/redis-connection';
import type { IVectorDatabase } from '../../connections/vector-database';
import { checkVolume, type VolumeOptions } from '../../k8s/claim';
import { refuse } from '../../k8s/demand';
import type { SecretRef } from '../../k8s/secret-ref';
import type { SqliteOptions } from '../database/sqlite';
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
   * How SQLite works; not together with `database`.
   *
   * @default - the program's own defaults
   */
  readonly sqlite?: SqliteOptions;

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
   * Another Redis for websockets, whose messages then do not crowd out sessions; not without `redis`.
   *
   * @default - `redis`
   */
  readonly websocketRedis?: IRedis;

  /**
   * Where uploaded files are.
   *
   * @default FileStorage.volume()
   */
  readonly storage?: FileStorage;

  /**
   * The volume of SQLite, Chroma and the key file, where uploaded files are in an object store; a volume of files is that of data too.
   *
   * @default - a claim of 10Gi of the default class, where any of them is there
   */
  readonly data?: VolumeOptions;
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

  /**
   * Another Redis for websockets, whose messages then do not crowd out sessions: of this installation alone too.
   *
   * @default - `redis`
   */
  readonly websocketRedis?: IRedis;

  /** Where uploaded files are, for all replicas. */
  readonly storage: SharedFileStorage;
}

/** One replica or several, and what sessions, data and files are kept in. */
export class Scaling {
  /**
   * One replica.
   *
   * @throws if SQLite or Chroma would be on a shared volume: both need the locks of a local file system; or if `sqlite`, `data` or
   * `websocketRedis` would say something of what is not there
   * @example
   *
   * Scaling.single({
   *   secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
   *   sqlite: { busyTimeout: Duration.seconds(10), cacheSize: '32Mi' },
   *   storage: FileStorage.s3({ bucket: 'chat-uploads', region: 'eu-central-1' }),
   *   data: { size: '5Gi', storageClassName: 'local-path' },
   * });
   */
  public static single(options: SingleOptions = {}): Scaling {
    const path = 'Scaling.single';
    if (options.websocketRedis && !options.redis) {
      throw new Error(`${path} websocketRedis is for websockets alone: give a redis beside it`);
    }
    if (options.sqlite && options.database) {
      throw new Error(`${path} sqlite is not read beside a database: leave one of them out`);
    }
    const isEmbedded = options.database === undefined || options.vectorDatabase === undefined;
    if (isEmbedded && options.storage?._volume?.accessMode === 'ReadWriteMany') {
      refuse(`${path} storage`, 'FileStorage.volume() beside SQLite or Chroma', 'FileStorage.sharedVolume()');
    }
    if (options.data) checkData(`${path} data`, options.data, options);
    return new Scaling(Replicas.exactly(1), options, false);
  }

  /**
   * Several replicas.
   *
   * @example
   *
   * const database = Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), { maxConnections: 200 });
   * Scaling.replicated({
   *   replicas: Replicas.exactly(3),
   *   secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
   *   database,
   *   vectorDatabase: VectorDatabase.pgvector({ database }),
   *   redis: Redis.fromUrl('rediss://sessions.example.com:6379', { password: SecretRef.of('redis', 'password') }),
   *   websocketRedis: Redis.fromUrl('rediss://messages.example.com:6379', { password: SecretRef.of('redis', 'password') }),
   *   storage: FileStorage.gcs({ bucket: 'chat-uploads' }),
   * });
   */
  public static replicated(options: ReplicatedOptions): Scaling {
    return new Scaling(options.replicas, options, true);
  }

  /** @internal */
  public readonly _replicas: Replicas;

  /** @internal */
  public readonly _backing: SingleOptions;

  /** @internal */
  public readonly _replicated: boolean;

  /**
   * Something that must survive is on the data volume, whatever becomes of uploaded files.
   *
   * @internal
   */
  public readonly _isEmbedded: boolean;

  /** @internal */
  protected readonly _brand = 'Scaling';

  private constructor(replicas: Replicas, backing: SingleOptions, replicated: boolean) {
    this._replicas = replicas;
    this._backing = backing;
    this._replicated = replicated;
    this._isEmbedded = isEmbedded(backing);
  }
}

function isEmbedded({ secretKey, database, vectorDatabase }: SingleOptions): boolean {
  return !secretKey || !database || !vectorDatabase;
}

function checkData(path: string, data: VolumeOptions, options: SingleOptions): void {
  if (!options.storage || options.storage._volume) {
    throw new Error(`${path} is a second data volume: give the volume's options to FileStorage.volume`);
  }
  if (!isEmbedded(options)) throw new Error(`${path} would be an empty volume: nothing is kept on it; leave it out`);
  checkVolume(path, data);
}
