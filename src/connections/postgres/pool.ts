import type { Duration } from 'cdk8s';
import { wholeNumber } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';
import { wholeSeconds } from '../../k8s/seconds';

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

  /**
   * Longest wait for a connection of the pool, in whole seconds; then the request fails.
   *
   * @default - 30 seconds, the program's own default
   */
  readonly timeout?: Duration;

  /**
   * Age at which a connection is replaced, in whole seconds: below the idle time after which a firewall or a pooler cuts it off.
   *
   * @default - an hour, the program's own default
   */
  readonly recycle?: Duration;
}

/**
 * The variables of a pool; size and overflow are always written, since the size alone makes the overflow 0 (open-webui v0.11.0,
 * env.py:308).
 */
export function poolSettings(prefix: string, path: string, pool: PoolOptions = {}): Variable[] {
  const { size = 5, overflow = 5, timeout, recycle } = pool;
  return [
    value(`${prefix}_SIZE`, wholeNumber(`${path}.size`, size, 1)),
    value(`${prefix}_MAX_OVERFLOW`, wholeNumber(`${path}.overflow`, overflow, 0)),
    ...(timeout ? [value(`${prefix}_TIMEOUT`, wholeSeconds(`${path}.timeout`, timeout))] : []),
    ...(recycle ? [value(`${prefix}_RECYCLE`, wholeSeconds(`${path}.recycle`, recycle))] : []),
  ];
}
