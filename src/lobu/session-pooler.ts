import type { EndpointOptions } from '../connections/endpoint-options';
import { type PostgresAddress, postgresUrl, sslModeOf } from '../connections/postgres/address';
import { secret, type Variable, value } from '../k8s/environment';
import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';
import type { NetworkFlow } from '../network/flow';

/** A pooler by its parts; user and password come from keys of a Secret, and must be safe in a URL. */
export interface SessionPoolerOptions extends PostgresAddress {
  /** The key of a Secret that holds the user. */
  readonly username: SecretRef;

  /** The key of a Secret that holds the password: letters and digits, since it becomes part of a URL. */
  readonly password: SecretRef;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/**
 * A pooler in session mode, such as PgBouncer with `pool_mode = session`: in transaction mode LISTEN is lost and the advisory
 * locks of conversations break (lobu 11.0.0, packages/server/src/db/client.ts:282).
 */
export class SessionPooler {
  /**
   * A pooler by its URL in a Secret.
   *
   * @param url the key of the Secret
   */
  public static fromSecret(url: SecretRef, options: EndpointOptions = {}): SessionPooler {
    return new SessionPooler([secret('DATABASE_URL', url)], { peer: options.peer, option: PEER('fromSecret') });
  }

  /**
   * A pooler by its parts, as operators such as CloudNativePG give them.
   *
   * @throws if an option is out of its bounds
   */
  public static fromParts(options: SessionPoolerOptions): SessionPooler {
    const path = 'SessionPooler.fromParts';
    sslModeOf(path, options.sslMode);
    return new SessionPooler(
      [
        secret('DB_USER', options.username),
        secret('DB_PASS', options.password),
        value('DATABASE_URL', postgresUrl(path, options, '$(DB_USER):$(DB_PASS)')),
      ],
      { peer: options.peer, port: options.port ?? 5432, option: PEER('fromParts') },
    );
  }

  /** @internal */
  public readonly _variables: Variable[];

  /** @internal */
  public readonly _flow: NetworkFlow;

  /** @internal */
  protected readonly _brand = 'SessionPooler';

  private constructor(variables: Variable[], flow: NetworkFlow) {
    this._variables = variables;
    this._flow = flow;
  }
}

const PEER = (factory: string) => `peer of SessionPooler.${factory}`;
