import type { Duration } from 'cdk8s';
import type { CaCertificate } from '../../k8s/ca-certificate';
import { text } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import { wholeMilliseconds, wholeSeconds } from '../../k8s/seconds';
import type { SecretRef } from '../../k8s/secret-ref';

/** What can be said of a Redis that runs elsewhere. */
export interface RedisOptions {
  /**
   * What all keys begin with. It does not make a Redis fit for two installations: the channel of websockets has one name
   * (open-webui v0.11.4, backend/open_webui/socket/main.py:96).
   *
   * @default - `open-webui`, the program's own default
   */
  readonly keyPrefix?: string;

  /**
   * Longest wait for a connection, in whole seconds.
   *
   * @default - 5 seconds with Sentinel, which hangs otherwise when its master is gone; the operating system's with others
   */
  readonly connectTimeout?: Duration;

  /**
   * Whether idle connections are kept alive by TCP, for firewalls that drop them.
   *
   * @default false
   */
  readonly socketKeepalive?: boolean;

  /**
   * How long a connection may be idle before it is tried, in whole seconds: less than the server's `timeout`, and than what a
   * balancer in between allows.
   *
   * @default Duration.seconds(60)
   */
  readonly healthCheckInterval?: Duration;

  /**
   * How long the replica that cleans up keeps its lock, in whole seconds.
   *
   * @default - a minute, the program's own default
   */
  readonly lockTimeout?: Duration;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** What can be said of a Redis whose URL is in a Secret. */
export interface RedisSecretOptions extends RedisOptions {
  /**
   * Who signed the server's certificate. A URL in a Secret must name the file itself:
   * `rediss://:password@host:6379/0?ssl_ca_certs=/etc/open-webui/redis-ca/ca.crt`.
   *
   * @default - an authority that the image knows
   */
  readonly rootCertificate?: CaCertificate;
}

/** What can be said of a Redis by its URL. */
export interface RedisUrlOptions extends RedisSecretOptions {
  /**
   * Name of the user, for a Redis with more than one.
   *
   * @default - the default user
   */
  readonly username?: string;

  /**
   * The key of a Secret that holds the password: letters and digits, since it becomes part of a URL as it is.
   *
   * @default - none
   */
  readonly password?: SecretRef;
}

/** Redis servers of which Sentinels choose one. Open WebUI speaks to neither with TLS, and to Sentinels without a password. */
export interface RedisSentinelOptions extends RedisOptions {
  /** Services or hosts of the Sentinels: at least one. */
  readonly hosts: string[];

  /**
   * The port of all Sentinels.
   *
   * @default 26379
   */
  readonly sentinelPort?: number;

  /** Name of the master's group, in lower case: Open WebUI takes it from the host of a URL, which Python makes lower case. */
  readonly masterName: string;

  /**
   * The port of the Redis servers, for network policies: Sentinels tell it to WebUI.
   *
   * @default 6379
   */
  readonly port?: number;

  /**
   * Number of the database.
   *
   * @default 0
   */
  readonly database?: number;

  /**
   * Name of the user, for a Redis with more than one.
   *
   * @default - the default user
   */
  readonly username?: string;

  /**
   * The key of a Secret that holds the password of the Redis servers: letters and digits, since nobody decodes it.
   *
   * @default - none
   */
  readonly password?: SecretRef;

  /**
   * How often an operation is tried while the master changes: a whole number of 1 or more.
   *
   * @default - 2, the program's own default
   */
  readonly attempts?: number;

  /**
   * Wait between two attempts, in whole milliseconds.
   *
   * @default - none, the program's own default
   */
  readonly reconnectDelay?: Duration;
}

/** The variables of the options of sessions and tasks; those of Sentinel only where it is one. */
export function settingsOf(path: string, options: RedisOptions & Partial<RedisSentinelOptions>): Variable[] {
  const { keyPrefix, connectTimeout, socketKeepalive, healthCheckInterval, lockTimeout, reconnectDelay } = options;
  const channel = {
    // Where the options are written, the program adds none of its own.
    ...(connectTimeout && { socket_connect_timeout: wholeSeconds(`${path} connectTimeout`, connectTimeout) }),
    ...(socketKeepalive && { socket_keepalive: true }),
  };
  return [
    ...(keyPrefix === undefined ? [] : [value('REDIS_KEY_PREFIX', text(`${path} keyPrefix`, keyPrefix))]),
    ...(connectTimeout
      ? [value('REDIS_SOCKET_CONNECT_TIMEOUT', wholeSeconds(`${path} connectTimeout`, connectTimeout))]
      : []),
    ...(socketKeepalive === undefined ? [] : [value('REDIS_SOCKET_KEEPALIVE', socketKeepalive)]),
    ...(options.attempts === undefined ? [] : [value('REDIS_SENTINEL_MAX_RETRY_COUNT', options.attempts)]),
    ...(reconnectDelay
      ? [value('REDIS_RECONNECT_DELAY', wholeMilliseconds(`${path} reconnectDelay`, reconnectDelay))]
      : []),
    // Below the `timeout` of the server, which closes idle connections: open-webui docs, reference/env-configuration.
    value(
      'REDIS_HEALTH_CHECK_INTERVAL',
      healthCheckInterval ? wholeSeconds(`${path} healthCheckInterval`, healthCheckInterval) : 60,
    ),
    ...(Object.keys(channel).length > 0
      ? [value('WEBSOCKET_REDIS_OPTIONS', JSON.stringify({ socket_timeout: null, ...channel }))]
      : []),
    ...(lockTimeout ? [value('WEBSOCKET_REDIS_LOCK_TIMEOUT', wholeSeconds(`${path} lockTimeout`, lockTimeout))] : []),
  ];
}
