import { wholeNumber } from '../k8s/demand';
import { secret, value } from '../k8s/environment';
import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';
import type { Contribution } from './contribution';

/** A Postgres server with a database for WebUI. */
export interface IPostgres {
  /** How WebUI reaches it. */
  readonly postgresConnection: PostgresConnection;
}

/** Connections that one process keeps: `size`, and `overflow` more under load. */
export interface PoolOptions {
  /**
   * Connections that stay open: a whole number of 1 or more.
   *
   * @default 5
   */
  readonly size?: number;

  /**
   * Connections beyond `size` under load: a whole number of 0 or more.
   *
   * @default 5
   */
  readonly overflow?: number;
}

/** What can be said of a Postgres that runs elsewhere. */
export interface PostgresOptions {
  /**
   * The server's `max_connections`, against which the pools of all replicas are counted.
   *
   * @default - 100, which is the server's own default, and only a warning
   */
  readonly maxConnections?: number;

  /**
   * Connections of each replica.
   *
   * @default - 5, and 5 more under load
   */
  readonly pool?: PoolOptions;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** A Postgres that runs elsewhere. */
export class Postgres implements IPostgres {
  /**
   * A Postgres by its URL in a Secret: `postgresql://user:password@host:5432/database`, with the password percent-encoded.
   *
   * @param url the key of the Secret; operators such as CloudNativePG write one, named `uri`
   * @throws if a number of connections is not a whole number
   * @example
   *
   * Postgres.fromSecret(SecretRef.of('open-webui-db', 'uri'), { maxConnections: 300, pool: { size: 5, overflow: 5 } });
   */
  public static fromSecret(url: SecretRef, options: PostgresOptions = {}): IPostgres {
    return new Postgres(PostgresConnection._of(url, options));
  }

  public readonly postgresConnection: PostgresConnection;

  private constructor(connection: PostgresConnection) {
    this.postgresConnection = connection;
  }
}

/**
 * What is known of a Postgres beyond its URL.
 *
 * @internal
 */
export interface KnownPostgres {
  /** What messages begin with. */
  readonly path?: string;
  readonly port?: number;
  /** Extensions that somebody else has created. */
  readonly extensions?: string[];
}

/** How to reach a Postgres; made by `Postgres`. */
export class PostgresConnection {
  /** @internal */
  public static _of(url: SecretRef, options: PostgresOptions, known: KnownPostgres = {}): PostgresConnection {
    return new PostgresConnection(url, options, known);
  }

  /** @internal */
  public readonly _url: SecretRef;

  /** @internal */
  public readonly _options: PostgresOptions;

  /**
   * Extensions that are there already.
   *
   * @internal
   */
  public readonly _extensions: string[];

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'PostgresConnection';

  private constructor(url: SecretRef, options: PostgresOptions, known: KnownPostgres) {
    const { maxConnections, peer } = options;
    const { path = 'Postgres.fromSecret', port, extensions = [] } = known;
    if (maxConnections !== undefined) wholeNumber(`${path} maxConnections`, maxConnections, 1);
    this._url = url;
    this._options = options;
    this._extensions = extensions;
    this._contribution = {
      env: [secret('DATABASE_URL', url), ...poolSettings('DATABASE_POOL', `${path} pool`, options.pool)],
      flows: [{ peer, port }],
      facts: maxConnections === undefined ? {} : { 'database-max-connections': String(maxConnections) },
    };
  }
}

/** The variables of a pool; both are always written, since the size alone makes the overflow 0 (open-webui v0.11.0, env.py:308). */
export function poolSettings(prefix: string, path: string, pool: PoolOptions = {}) {
  const { size = 5, overflow = 5 } = pool;
  return [
    value(`${prefix}_SIZE`, wholeNumber(`${path}.size`, size, 1)),
    value(`${prefix}_MAX_OVERFLOW`, wholeNumber(`${path}.overflow`, overflow, 0)),
  ];
}
