import { Duration } from 'cdk8s';
import { refuse, wholeNumber } from '../k8s/demand';

/** When browsers send a cookie along from other sites. */
export enum SameSite {
  /** With requests of the same site only; links from elsewhere and sign-ins reach any pod. */
  STRICT = 'Strict',
  /** With links from elsewhere too. */
  LAX = 'Lax',
  /** Always, for an Open WebUI inside of another site's frame. Needs TLS. */
  NONE = 'None',
}

/** The cookie that keeps a browser at one pod. Its path is `/`, where Open WebUI is. */
export interface CookieOptions {
  /**
   * Name of the cookie; not where the controller has one of its own.
   *
   * @default - the program and `-session`: `open-webui-session`
   */
  readonly name?: string;

  /**
   * How long a browser keeps it, in whole seconds; not where the controller makes cookies that end with the browser.
   *
   * @default - two days, or the longest that the controller can
   */
  readonly maxAge?: Duration;

  /**
   * When browsers send it along from other sites; not where the controller does not let it be chosen.
   *
   * @default SameSite.LAX
   */
  readonly sameSite?: SameSite;
}

/** How requests of one browser stay at one pod. */
export class Affinity {
  /**
   * A cookie of the proxy names the pod.
   *
   * @throws if the name is no cookie's name or the age no whole number of seconds
   */
  public static cookie(options: CookieOptions = {}): Affinity {
    const { name, maxAge, sameSite } = options;
    if (name !== undefined && !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) {
      refuse('Affinity.cookie name', "a cookie's name (RFC 6265)", name);
    }
    const seconds =
      maxAge && wholeNumber('Affinity.cookie maxAge in seconds', maxAge.toSeconds({ integral: false }), 1);
    return new Affinity({ cookie: { name, seconds, sameSite } });
  }

  /**
   * The address that a connection comes from names the pod: for ways in that see no cookies. Everybody behind one address shares a
   * pod.
   *
   * @param timeout how long it is remembered after the last connection: 1 to 86400 s; 3 hours if left out
   * @throws if the timeout is out of its bounds
   */
  public static clientIp(timeout: Duration = Duration.hours(3)): Affinity {
    const seconds = timeout.toSeconds({ integral: false });
    return new Affinity({
      clientIp: { seconds: wholeNumber('Affinity.clientIp timeout in seconds', seconds, 1, 86400) },
    });
  }

  /** Nothing: each request reaches any pod. Several replicas then break a rule. */
  public static none(): Affinity {
    return new Affinity({});
  }

  /** @internal */
  public readonly _cookie?: { readonly name?: string; readonly seconds?: number; readonly sameSite?: SameSite };

  /** @internal */
  public readonly _clientIp?: { readonly seconds: number };

  /** @internal */
  protected readonly _brand = 'Affinity';

  private constructor(kind: { cookie?: Affinity['_cookie']; clientIp?: Affinity['_clientIp'] }) {
    this._cookie = kind.cookie;
    this._clientIp = kind.clientIp;
  }
}
