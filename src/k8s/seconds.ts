import type { Duration } from 'cdk8s';
import { wholeNumber } from './demand';

/** A duration in whole seconds, no shorter than `min`. */
export function wholeSeconds(path: string, duration: Duration, min = 1): number {
  return wholeNumber(`${path} in seconds`, duration.toSeconds({ integral: false }), min);
}

/** A duration in whole milliseconds, no shorter than `min`. */
export function wholeMilliseconds(path: string, duration: Duration, min = 1): number {
  return wholeNumber(`${path} in milliseconds`, duration.toMilliseconds({ integral: false }), min);
}
