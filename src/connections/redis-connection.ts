import { either, secret, type Variable, value } from '../k8s/environment';
import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';
import type { Contribution } from './contribution';

/** Keeps sessions, websockets and tasks of WebUI's replicas together. */
export interface IRedis {
  /** How WebUI reaches it. */
  readonly redisConnection: RedisConnection;
}

/** How to reach a Redis; made by `Redis`. */
export class RedisConnection {
  /**
   * @param url URL, or the key of a Secret that holds it
   * @param before what the URL uses as `$(NAME)`
   * @internal
   */
  public static _of(url: string | SecretRef, options: { peer?: NetworkPeer; port?: number; before?: Variable[] } = {}) {
    return new RedisConnection({
      env: [
        ...(options.before ?? []),
        either('REDIS_URL', url),
        value('WEBSOCKET_MANAGER', 'redis'),
        either('WEBSOCKET_REDIS_URL', url),
        // Below the `timeout` of the server, which closes idle connections: open-webui docs, reference/env-configuration.
        value('REDIS_HEALTH_CHECK_INTERVAL', 60),
      ],
      flows: [{ peer: options.peer, port: options.port }],
    });
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'RedisConnection';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}

/** The variable through which a password reaches a URL, and the URL: the password must be safe in one. */
export function passwordUrl(password: SecretRef, host: string, port: number): { before: Variable[]; url: string } {
  const name = 'REDIS_PASSWORD';
  return { before: [secret(name, password)], url: `redis://:$(${name})@${host}:${port}/0` };
}
