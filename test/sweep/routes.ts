import { Duration } from 'cdk8s';
import {
  Affinity,
  Exposure,
  GatewayImplementation,
  type GatewayRef,
  type HttpRouteOptions,
  KongEdition,
  ListenerProtocol,
  SameSite,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const LISTENERS: GatewayRef = { name: 'public', namespace: 'gateways', section: 'https', redirectSection: 'http' };

function through(implementation: GatewayImplementation, options: Partial<HttpRouteOptions> = {}): Exposure {
  return Exposure.httpRoute(implementation, { host: 'chat.example.com', gateway: LISTENERS, ...options });
}

const PLAIN: GatewayRef = { name: 'public', protocol: ListenerProtocol.HTTP };
const cookie = Affinity.cookie({ name: 'pod', maxAge: Duration.days(1), sameSite: SameSite.STRICT });
const address = Affinity.clientIp();
const pinsSessions = 'by the StickyPolicy of the edge team';

/** Each implementation of Gateway API, and what only it is told. */
export const routesAlone: Variants<Exposure[]> = {
  'a route of Envoy Gateway that redirects': () => [through(GatewayImplementation.envoyGateway())],
  'a route of Envoy Gateway by address': () => [through(GatewayImplementation.envoyGateway(), { affinity: address })],
  'a route of Envoy Gateway with limits': () => [
    through(GatewayImplementation.envoyGateway(), { affinity: cookie, totalTimeout: Duration.hours(2) }),
  ],
  'a route of Istio': () => [through(GatewayImplementation.istio())],
  'a route of Istio by address': () => [through(GatewayImplementation.istio(), { affinity: address })],
  'a route of Istio with a limit': () => [through(GatewayImplementation.istio(), { totalTimeout: Duration.hours(2) })],
  'two routes of Istio': () => [
    through(GatewayImplementation.istio()),
    through(GatewayImplementation.istio(), { host: 'chat.example.org', suffix: 'org' }),
  ],
  'a route of NGINX Gateway Fabric': () => [through(GatewayImplementation.nginxGatewayFabric())],
  'a route of NGINX Gateway Fabric with limits': () => [
    through(GatewayImplementation.nginxGatewayFabric(), { idleTimeout: Duration.days(1), maxBodySize: '2Gi' }),
  ],
  'a route of Traefik': () => [through(GatewayImplementation.traefik())],
  'a route of Traefik over plain HTTP': () => [through(GatewayImplementation.traefik(), { gateway: PLAIN })],
  'a route of Traefik with another cookie': () => [through(GatewayImplementation.traefik(), { affinity: cookie })],
  'a route of Kong': () => [through(GatewayImplementation.kong())],
  'a route of Kong Enterprise': () => [through(GatewayImplementation.kong({ edition: KongEdition.ENTERPRISE }))],
  'a route of GKE': () => [through(GatewayImplementation.gke())],
  'a route of GKE by address': () => [through(GatewayImplementation.gke(), { affinity: address })],
  'a route of AWS': () => [through(GatewayImplementation.awsAlb())],
  'a route of another implementation': () => [through(GatewayImplementation.custom({ pinsSessions }))],
  'a route of another implementation with a limit': () => [
    through(GatewayImplementation.custom({ pinsSessions, honoursTimeouts: true }), {
      totalTimeout: Duration.hours(2),
    }),
  ],
};

/** Those that pin nothing. */
export const unpinnedRoutes: Variants<Exposure[]> = {
  'a route of Cilium': () => [through(GatewayImplementation.cilium(), { affinity: Affinity.none() })],
};
