import type { Traffic } from '../traffic';
import { ingressNginx } from './ingress-nginx';

/** Which controller reads an Ingress. */
export class IngressController {
  /**
   * The community's ingress-nginx, for those who have it: it has had no release since March 2026, security fixes included.
   *
   * Source: https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/
   */
  public static ingressNginx(): IngressController {
    return new IngressController(ingressNginx);
  }

  /** @internal */
  public readonly _dialect: IngressDialect;

  /** @internal */
  protected readonly _brand = 'IngressController';

  private constructor(dialect: IngressDialect) {
    this._dialect = dialect;
  }
}

/**
 * How a controller wants to be told.
 *
 * @internal
 */
export interface IngressDialect {
  /** Usual name of its IngressClass. */
  readonly className: string;

  /** Annotations of the Ingress. */
  annotations(traffic: IngressTraffic): { [key: string]: string };
}

/**
 * What an Ingress must do.
 *
 * @internal
 */
export interface IngressTraffic extends Traffic {
  readonly bodyBytes: number;
  /** Whether browsers speak HTTPS. */
  readonly secure: boolean;
}
