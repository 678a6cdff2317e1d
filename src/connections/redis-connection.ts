import { either, type Variable, value } from '../k8s/environment';
import { defined } from '../k8s/fields';
import type { Contribution } from './contribution';
import type { RedisAddress } from './redis/address';
import { settingsOf } from './redis/options';

/** Keeps sessions, websockets and tasks of WebUI's replicas together. */
export interface IRedis {
  /** How WebUI reaches it. */
  readonly redisConnection: RedisConnection;
}

/** How to reach a Redis; made by `Redis`. */
export class RedisConnection {
  /** @internal */
  public static _of(address: RedisAddress): RedisConnection {
    return new RedisConnection(address);
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'RedisConnection';

  private constructor(private readonly address: RedisAddress) {
    this._contribution = this._with(this);
  }

  /**
   * What it brings, with websockets through another Redis or the same.
   *
   * @internal
   */
  public _with(websockets: RedisConnection): Contribution {
    const [state, channel] = [this.address, websockets.address];
    const reached = state.as('REDIS');
    const another = channel === state ? { ...reached, before: [] } : channel.as('WEBSOCKET_REDIS');
    const isAnyCluster = state.isCluster || channel.isCluster;
    return {
      env: [
        ...reached.before,
        either('REDIS_URL', reached.url),
        ...sentinels('REDIS', state),
        ...(isAnyCluster ? [value('REDIS_CLUSTER', state.isCluster ?? false)] : []),
        value('WEBSOCKET_MANAGER', 'redis'),
        ...another.before,
        either('WEBSOCKET_REDIS_URL', another.url),
        ...sentinels('WEBSOCKET', channel),
        ...(isAnyCluster ? [value('WEBSOCKET_REDIS_CLUSTER', channel.isCluster ?? false)] : []),
        ...settingsOf(state.path, { ...channel.options, ...defined(state.options) }),
      ],
      volumes: both(reached.volumes, channel === state ? [] : another.volumes),
      mounts: both(reached.mounts, channel === state ? [] : another.mounts),
      flows: channel === state ? state.flows : [...state.flows, ...channel.flows],
    };
  }
}

/** Open WebUI does not take the Sentinels of one use for those of the other (open-webui v0.11.4, env.py:503). */
function sentinels(prefix: string, { sentinels }: RedisAddress): Variable[] {
  if (!sentinels) return [];
  const { hosts, port } = sentinels;
  return [value(`${prefix}_SENTINEL_HOSTS`, hosts.join(',')), value(`${prefix}_SENTINEL_PORT`, port)];
}

function both<T>(one: T[] = [], other: T[] = []): T[] | undefined {
  return one.length + other.length > 0 ? [...one, ...other] : undefined;
}
