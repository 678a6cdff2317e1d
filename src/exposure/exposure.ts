import type { Manifest } from '../k8s/emit';
import type { Affinity } from './affinity';
import { external } from './external';
import type { GatewayImplementation } from './gateway/gateway-implementation';
import { type HttpRouteOptions, httpRoute } from './gateway/http-route';
import { type IngressOptions, ingress } from './ingress/ingress';
import type { IngressController } from './ingress/ingress-controller';
import type { ExposureTarget } from './traffic';

/** A way in from outside of the cluster. */
export class Exposure {
  /**
   * An Ingress, in the dialect of its controller.
   *
   * @param controller which controller reads it: its class name does not tell
   * @throws if an option is out of its bounds
   */
  public static ingress(controller: IngressController, options: IngressOptions): Exposure {
    return new Exposure(ingress(controller, options));
  }

  /**
   * An HTTPRoute of Gateway API, with the policies of the implementation behind the Gateway.
   *
   * @param implementation which one serves the Gateway
   * @throws if an option is out of its bounds
   */
  public static httpRoute(implementation: GatewayImplementation, options: HttpRouteOptions): Exposure {
    return new Exposure(httpRoute(implementation, options));
  }

  /**
   * Somebody else's proxy: nothing is emitted.
   *
   * @param publicUrl what users type, such as `https://chat.example.com`
   * @param affinity what that proxy does to keep a browser at one pod
   * @throws if the URL is none, or has credentials or a path
   */
  public static external(publicUrl: string, affinity: Affinity): Exposure {
    return new Exposure(external(publicUrl, affinity));
  }

  /** @internal */
  public readonly _way: Way;

  /** @internal */
  protected readonly _brand = 'Exposure';

  private constructor(way: Way) {
    this._way = way;
  }
}

/**
 * A way in: what follows from it, and what it is made of.
 *
 * @internal
 */
export interface Way {
  /** Origin that users' browsers see: scheme, host and port. */
  readonly origin: string;

  /** How somebody else's proxy keeps browsers at one pod, which no manifest shows. */
  readonly externalAffinity?: 'cookie' | 'none';

  /** Annotations of the Service, where the controller reads some there. */
  readonly serviceAnnotations?: { readonly [key: string]: string };

  /** The objects, by the ids of their constructs. */
  render(target: ExposureTarget): { readonly [id: string]: Manifest };
}
