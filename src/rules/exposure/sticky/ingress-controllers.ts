import { is, isGiven, isTrue, matches, onEither, onIngress, onService } from './annotations';
import type { Balancer } from './balancer';
import { consistentHash } from './destination-rules';
import { backendConfig, namesService, targetsNodes, upstreamPolicy } from './ingress-marks';
import { openShiftCookie } from './openshift';

/** A balancer that reads Ingresses, and how its own are told from those of others. */
export interface IngressController extends Balancer {
  /** `spec.controller` of its IngressClasses. */
  readonly controller?: RegExp;

  /** The names that its classes have by custom; two controllers may share one. */
  readonly className: RegExp;
}

/** Which controller reads affinity where, and what makes it ignore that. */
export const INGRESS_CONTROLLERS = {
  ingressNginx: {
    controller: /^k8s\.io\/ingress-nginx$/,
    className: /^nginx$/,
    pins: [
      onIngress('nginx.ingress.kubernetes.io/affinity', is('cookie')),
      onIngress('nginx.ingress.kubernetes.io/upstream-hash-by', isGiven),
    ],
    voids: [onIngress('nginx.ingress.kubernetes.io/service-upstream', isTrue)],
  },
  f5Nginx: {
    controller: /^nginx\.org\/ingress-controller$/,
    className: /^nginx$/,
    pins: [
      onIngress('nginx.org/sticky-cookie-services', namesService),
      onIngress('nginx.com/sticky-cookie-services', namesService),
      onIngress('nginx.org/lb-method', matches(/^(ip_hash|hash)/)),
    ],
    voids: [onIngress('nginx.org/use-cluster-ip', isTrue)],
  },
  traefik: {
    controller: /^traefik\.io\/ingress-controller$/,
    className: /^traefik$/,
    pins: [onService('traefik.ingress.kubernetes.io/service.sticky.cookie', isTrue)],
    voids: [onService('traefik.ingress.kubernetes.io/service.nativelb', isTrue)],
  },
  haproxyTech: {
    controller: /^haproxy\.org\/ingress-controller/,
    className: /^haproxy$/,
    pins: [
      onEither('haproxy.org/cookie-persistence', isGiven),
      onEither('haproxy.com/cookie-persistence', isGiven),
      onEither('haproxy.org/load-balance', is('source')),
      onEither('haproxy.com/load-balance', is('source')),
    ],
    voids: [],
  },
  haproxyIngress: {
    controller: /^haproxy-ingress\.github\.io\/controller/,
    className: /^haproxy$/,
    pins: [
      onEither('haproxy-ingress.github.io/affinity', is('cookie')),
      onEither('ingress.kubernetes.io/affinity', is('cookie')),
    ],
    voids: [],
  },
  awsLoadBalancer: {
    controller: /^ingress\.k8s\.aws\/alb$/,
    className: /^alb$/,
    pins: [onEither('alb.ingress.kubernetes.io/target-group-attributes', matches(/stickiness\.enabled=true/))],
    voids: [targetsNodes],
  },
  gke: { className: /^gce(-internal)?$/, pins: [backendConfig], voids: [] },
  kong: {
    controller: /^ingress-controllers\.konghq\.com\/kong$/,
    className: /^kong$/,
    pins: [upstreamPolicy],
    voids: [onService('ingress.kubernetes.io/service-upstream', isTrue)],
  },
  applicationGateway: {
    controller: /^azure\/application-gateway$/,
    className: /^azure[/-]application-gateway$/,
    pins: [onIngress('appgw.ingress.kubernetes.io/cookie-based-affinity', isTrue)],
    voids: [],
  },
  openShift: {
    controller: /^openshift\.io\/ingress-to-route$/,
    className: /openshift/,
    ...openShiftCookie,
  },
  istio: {
    controller: /^istio\.io\/ingress-controller$/,
    className: /^istio$/,
    pins: [consistentHash],
    voids: [],
  },
  contour: {
    controller: /^projectcontour\.io\//,
    className: /^contour$/,
    pins: [],
    voids: [],
    otherwise: 'Contour cannot pin the sessions of an Ingress',
  },
  cilium: {
    controller: /^cilium\.io\/ingress-controller$/,
    className: /^cilium$/,
    pins: [],
    voids: [],
    otherwise: 'Cilium cannot pin the sessions of an Ingress',
  },
} satisfies Record<string, IngressController>;
