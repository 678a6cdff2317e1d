import { type AwsAlbOptions, awsAlb } from './aws-alb';
import { azureApplicationGateway } from './azure-application-gateway';
import { type CustomIngressOptions, custom } from './custom';
import type { IngressDialect } from './dialect';
import { f5Nginx } from './f5-nginx';
import { type GkeOptions, gke, gkeInternal } from './gke';
import { haproxyIngress } from './haproxy-ingress';
import { haproxyTech } from './haproxy-tech';
import { ingressNginx } from './ingress-nginx';
import { type KongOptions, kong } from './kong';
import { type TraefikOptions, traefik } from './traefik';

/** Which controller reads an Ingress: the name of its class does not tell. Contour's is `Exposure.httpProxy`. */
export class IngressController {
  /** Traefik 3, the one of k3s. Uploads that take longer than 60 s need its operator: `readTimeout` of the entry point. */
  public static traefik(options: TraefikOptions = {}): IngressController {
    return new IngressController(traefik(options));
  }

  /** F5's NGINX Ingress Controller (`nginx.org/ingress-controller`) 5.4 or newer; not the community's ingress-nginx. */
  public static f5Nginx(): IngressController {
    return new IngressController(f5Nginx);
  }

  /** HAProxy Technologies' controller (`haproxy.org/ingress-controller`). Long silence of browsers needs its operator. */
  public static haproxyTech(): IngressController {
    return new IngressController(haproxyTech);
  }

  /** The community's HAProxy Ingress (`haproxy-ingress.github.io/controller`). Long silence of browsers needs its operator. */
  public static haproxyIngress(): IngressController {
    return new IngressController(haproxyIngress);
  }

  /** AWS Load Balancer Controller, which makes Application Load Balancers. */
  public static awsAlb(options: AwsAlbOptions = {}): IngressController {
    return new IngressController(awsAlb(options));
  }

  /** GKE's own, for a balancer that is reached from outside. */
  public static gke(options: GkeOptions = {}): IngressController {
    return new IngressController(gke(options));
  }

  /** GKE's own, for a balancer that is reached inside of the network only. */
  public static gkeInternal(): IngressController {
    return new IngressController(gkeInternal);
  }

  /** Kong's Ingress Controller 3. */
  public static kong(options: KongOptions = {}): IngressController {
    return new IngressController(kong(options));
  }

  /** Azure's Application Gateway Ingress Controller. */
  public static azureApplicationGateway(): IngressController {
    return new IngressController(azureApplicationGateway);
  }

  /**
   * The community's ingress-nginx, for those who have it: it has had no release since March 2026, security fixes included.
   *
   * Source: https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/
   */
  public static ingressNginx(): IngressController {
    return new IngressController(ingressNginx);
  }

  /** Another one: whoever names it says how it pins sessions, and everything else by annotations. */
  public static custom(options: CustomIngressOptions): IngressController {
    return new IngressController(custom(options));
  }

  /** @internal */
  public readonly _dialect: IngressDialect;

  /** @internal */
  protected readonly _brand = 'IngressController';

  private constructor(dialect: IngressDialect) {
    this._dialect = dialect;
  }
}
