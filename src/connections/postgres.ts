import type { SecretRef } from '../k8s/secret-ref';
import type { Contribution } from './contribution';
import { type PostgresOptions, settingsOf } from './postgres/options';
import {
  accessByIam,
  accessByParts,
  accessByUrl,
  type PostgresAccess,
  type PostgresParts,
  type RdsIamOptions,
} from './postgres/parts';

export type { PostgresOptions } from './postgres/options';
export { type PoolOptions, poolSettings } from './postgres/pool';

/** A Postgres server with a database for WebUI. */
export interface IPostgres {
  /** How WebUI reaches it. */
  readonly postgresConnection: PostgresConnection;
}

/**
 * A Postgres that runs elsewhere. Open WebUI has one URL for everything that it does there, and prepares statements: a PgBouncer in
 * between must pool sessions, or be 1.21 or newer with `max_prepared_statements`
 * (https://github.com/open-webui/open-webui/issues/28782).
 */
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

  /**
   * A Postgres by its parts, with the password from a Secret; Open WebUI gets them as one URL.
   *
   * @throws if a part is out of its bounds, or what TLS should verify cannot be
   * @example
   *
   * Postgres.fromParts({
   *   host: 'postgres.databases.svc',
   *   database: 'chat',
   *   username: 'chat',
   *   password: SecretRef.of('open-webui-db', 'password'),
   *   rootCertificate: CaCertificate.fromSecret(SecretRef.of('postgres-ca', 'ca.crt')),
   *   schema: 'chat',
   * });
   */
  public static fromParts(parts: PostgresParts): IPostgres {
    return new Postgres(PostgresConnection._by(accessByParts(parts), parts));
  }

  /**
   * A database of Amazon RDS or Aurora without a password: the pod's identity in AWS gets short-lived tokens. Give the part's
   * ServiceAccount a role with `rds-db:connect`. Since Open WebUI 0.10.0, and not in its slim image.
   *
   * @throws if a part is out of its bounds, or TLS is turned off
   * @example
   *
   * Postgres.fromRdsIam({
   *   host: 'chat.cluster-abc.eu-central-1.rds.amazonaws.com',
   *   database: 'chat',
   *   username: 'chat',
   *   region: 'eu-central-1',
   * });
   */
  public static fromRdsIam(options: RdsIamOptions): IPostgres {
    return new Postgres(PostgresConnection._by(accessByIam(options), options));
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
    const { path = 'Postgres.fromSecret', port, extensions } = known;
    return new PostgresConnection(accessByUrl(path, url, port), options, extensions);
  }

  /** @internal */
  public static _by(access: PostgresAccess, options: PostgresOptions): PostgresConnection {
    return new PostgresConnection(access, options);
  }

  /** @internal */
  public readonly _options: PostgresOptions;

  /**
   * Extensions that are there already.
   *
   * @internal
   */
  public readonly _extensions: string[];

  /**
   * How a program comes by the URL.
   *
   * @internal
   */
  public readonly _access: PostgresAccess;

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'PostgresConnection';

  private constructor(access: PostgresAccess, options: PostgresOptions, extensions: string[] = []) {
    const { maxConnections } = options;
    const settings = settingsOf(access.path, options);
    this._access = access;
    this._options = options;
    this._extensions = extensions;
    const reached = this._as('DATABASE');
    this._contribution = {
      ...reached,
      env: [...(reached.env ?? []), ...settings],
      facts: maxConnections === undefined ? {} : { 'database-max-connections': String(maxConnections) },
    };
  }

  /**
   * What gives a program the URL in `<prefix>_URL`, and the way there.
   *
   * @internal
   */
  public _as(prefix: string): Contribution {
    const { as, port } = this._access;
    return { ...as(prefix), flows: [{ peer: this._options.peer, port }] };
  }
}
