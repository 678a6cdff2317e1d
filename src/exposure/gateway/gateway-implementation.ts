import type { KongOptions } from '../ingress/kong';
import { awsAlb } from './aws-alb';
import { cilium } from './cilium';
import { type CustomGatewayOptions, custom } from './custom';
import type { GatewayDialect } from './dialect';
import { envoyGateway } from './envoy-gateway';
import { gke } from './gke';
import { istio } from './istio';
import { kong } from './kong';
import { nginxGatewayFabric } from './nginx-gateway-fabric';
import { traefik } from './traefik';

/** Which implementation of Gateway API serves a Gateway: each is told the same in other objects. */
export class GatewayImplementation {
  /** Envoy Gateway. A cookie hashes browsers to pods, so that some move when their number changes. */
  public static envoyGateway(): GatewayImplementation {
    return new GatewayImplementation(envoyGateway);
  }

  /** Istio. A cookie hashes browsers to pods, so that some move when their number changes. */
  public static istio(): GatewayImplementation {
    return new GatewayImplementation(istio);
  }

  /**
   * NGINX Gateway Fabric since 2.6. Browsers are pinned by their address: the balancer in front must keep it
   * (`externalTrafficPolicy: Local`), or an NginxProxy say in `rewriteClientIP` where it stands.
   */
  public static nginxGatewayFabric(): GatewayImplementation {
    return new GatewayImplementation(nginxGatewayFabric);
  }

  /**
   * Traefik since 3.3, with its provider `kubernetesCRD` on. The port of the listener is that of an entry point, whose
   * `respondingTimeouts.readTimeout` ends uploads after 60 s unless who installs it sets more.
   */
  public static traefik(): GatewayImplementation {
    return new GatewayImplementation(traefik);
  }

  /** Cilium, which cannot pin sessions up to 1.20: `Affinity.none()` must be said, and several replicas then break a rule. */
  public static cilium(): GatewayImplementation {
    return new GatewayImplementation(cilium);
  }

  /** Kong's Ingress Controller 3. */
  public static kong(options: KongOptions = {}): GatewayImplementation {
    return new GatewayImplementation(kong(options));
  }

  /** The Gateways of GKE. */
  public static gke(): GatewayImplementation {
    return new GatewayImplementation(gke);
  }

  /**
   * Application Load Balancers of AWS, by its Load Balancer Controller since 2.14. The certificate and the idle timeout, 60 s by
   * default, are said in the `LoadBalancerConfiguration` that the Gateway names.
   */
  public static awsAlb(): GatewayImplementation {
    return new GatewayImplementation(awsAlb);
  }

  /**
   * Any other: an HTTPRoute and nothing beside it.
   *
   * @throws if it is not said how sessions are pinned
   */
  public static custom(options: CustomGatewayOptions): GatewayImplementation {
    return new GatewayImplementation(custom(options));
  }

  /** @internal */
  public readonly _dialect: GatewayDialect;

  /** @internal */
  protected readonly _brand = 'GatewayImplementation';

  private constructor(dialect: GatewayDialect) {
    this._dialect = dialect;
  }
}
