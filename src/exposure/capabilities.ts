import { refuse } from '../k8s/demand';
import type { SameSite } from './affinity';

/** Whether a controller can be told something: yes, or why not and what to do instead, as it follows `left out, since`. */
export type Can = true | string;

/** What a controller can be told about the cookie that keeps a browser at one pod. */
export interface CookieCapabilities {
  /** Names that it takes, or why it takes none. @default - any cookie's name */
  readonly name?: RegExp | string;

  /** Bounds of the life in seconds, or why it has none. */
  readonly seconds: { readonly max: number } | string;

  /** Values that can be chosen, or why none can. */
  readonly sameSite: readonly SameSite[] | string;
}

/** What a controller can be told; all that it cannot is refused where it is asked for. */
export interface Capabilities {
  /** What it can do by cookie, or how it pins sessions instead. */
  readonly cookie: CookieCapabilities | string;

  /** Whether it can pin by the address of the client. @default - the sentence that a cookie is better */
  readonly clientIp?: Can;

  /** Longest silence. */
  readonly idleTimeout: Can;

  /** Longest silence that it takes, in seconds. @default - no bound */
  readonly maxIdleSeconds?: number;

  /** Length of a whole answer. */
  readonly totalTimeout: Can;

  /** Longest answer that it lets pass, in seconds. @default - no bound */
  readonly maxTotalSeconds?: number;

  /** Size of a request. */
  readonly maxBodySize: Can;

  /** From HTTP to HTTPS. */
  readonly redirectHttp: Can;

  /** What only the operator of the controller can set, a sentence each, for the documentation. */
  readonly operator?: readonly string[];
}

/** Refuses an option that was given though the controller cannot be told. */
export function demandCan(path: string, can: Can, given: unknown): void {
  if (given !== undefined && can !== true) refuse(path, `left out, since ${can}`, given);
}
