import type { Affinity } from './affinity';
import { type ExternalOptions, external } from './external';
import type { GatewayImplementation } from './gateway/gateway-implementation';
import { type HttpRouteOptions, httpRoute } from './gateway/http-route';
import { type HttpProxyOptions, httpProxy } from './http-proxy';
import { type IngressOptions, ingress } from './ingress/ingress';
import type { IngressController } from './ingress/ingress-controller';
import { type LoadBalancerOptions, loadBalancer } from './load-balancer';
import { type NodePortOptions, nodePort } from './node-port';
import { type OpenShiftRouteOptions, openShiftRoute } from './openshift-route';
import type { Way } from './way';

/** A way in from outside of the cluster. */
export class Exposure {
  /**
   * An Ingress, in the dialect of its controller.
   *
   * @param controller which controller reads it: its class name does not tell
   * @throws if an option is out of its bounds, or the controller cannot do what it asks for
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
   * An HTTPProxy of Contour, which can pin the sessions of no Ingress.
   *
   * @throws if an option is out of its bounds, or Contour cannot do what it asks for
   */
  public static httpProxy(options: HttpProxyOptions): Exposure {
    return new Exposure(httpProxy(options));
  }

  /**
   * A Route of OpenShift. A host of one's own needs the permission `routes/custom-host`.
   *
   * @throws if an option is out of its bounds, or the router cannot do what it asks for
   */
  public static openShiftRoute(options: OpenShiftRouteOptions): Exposure {
    return new Exposure(openShiftRoute(options));
  }

  /**
   * A port on each node: plain HTTP, without redirect and limits.
   *
   * @param publicUrl what users type, such as `http://node.example.com:30080`
   * @throws if the URL is none, or an option is out of its bounds
   */
  public static nodePort(publicUrl: string, options: NodePortOptions = {}): Exposure {
    return new Exposure(nodePort(publicUrl, options));
  }

  /**
   * A balancer of connections in front of the Service: TLS, redirects and limits only where its annotations say so.
   *
   * @param publicUrl what users type, such as `http://chat.example.com`
   * @throws if the URL is none, or an option is out of its bounds
   */
  public static loadBalancer(publicUrl: string, options: LoadBalancerOptions = {}): Exposure {
    return new Exposure(loadBalancer(publicUrl, options));
  }

  /**
   * Somebody else's proxy: nothing is emitted.
   *
   * @param publicUrl what users type, such as `https://chat.example.com`
   * @param affinity what that proxy does to keep a browser at one pod
   * @throws if the URL is none, or has credentials or a path, or an option is out of its bounds
   */
  public static external(publicUrl: string, affinity: Affinity, options: ExternalOptions = {}): Exposure {
    return new Exposure(external(publicUrl, affinity, options));
  }

  /** @internal */
  public readonly _way: Way;

  /** @internal */
  protected readonly _brand = 'Exposure';

  private constructor(way: Way) {
    this._way = way;
  }
}
