import { Duration } from 'cdk8s';
import { refuse, wholeNumber } from '../k8s/demand';

/** The cookie that keeps a browser at one pod. */
export interface CookieOptions {
  /**
   * Name of the cookie.
   *
   * @default - the program and `-session`: `open-webui-session`
   */
  readonly name?: string;

  /**
   * How long a browser keeps it, in whole seconds.
   *
   * @default Duration.days(2)
   */
  readonly maxAge?: Duration;
}

/** Whether the requests of one browser reach the same pod. */
export class Affinity {
  /**
   * A cookie of the proxy names the pod.
   *
   * @throws if the name is no cookie's name or the age no whole number of seconds
   */
  public static cookie(options: CookieOptions = {}): Affinity {
    const { name, maxAge = Duration.days(2) } = options;
    if (name !== undefined && !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) {
      refuse('Affinity.cookie name', "a cookie's name (RFC 6265)", name);
    }
    return new Affinity({
      name,
      seconds: wholeNumber('Affinity.cookie maxAge in seconds', maxAge.toSeconds({ integral: false }), 1),
    });
  }

  /** Nothing: each request reaches any pod. Several replicas then break a rule. */
  public static none(): Affinity {
    return new Affinity();
  }

  /** @internal */
  public readonly _cookie?: { readonly name?: string; readonly seconds: number };

  /** @internal */
  protected readonly _brand = 'Affinity';

  private constructor(cookie?: { name?: string; seconds: number }) {
    this._cookie = cookie;
  }
}
