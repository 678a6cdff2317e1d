import { Duration } from 'cdk8s';
import {
  Affinity,
  AlbScheme,
  Exposure,
  ExternalTrafficPolicy,
  GatewayImplementation,
  type GatewayRef,
  type HttpRouteOptions,
  IngressController,
  type IngressOptions,
  KongEdition,
  ListenerProtocol,
  SameSite,
  Tls,
} from 'cdk8s-open-webui';
import type { Variants } from './family';
import { routesAlone, unpinnedRoutes } from './routes';

const host = 'chat.example.com';

const ingress = (options: Partial<IngressOptions> = {}) =>
  Exposure.ingress(IngressController.ingressNginx(), { host, tls: Tls.secret('chat-tls'), ...options });

const route = (options: Partial<HttpRouteOptions> = {}, gateway: Partial<GatewayRef> = {}) =>
  Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
    host,
    gateway: { name: 'public', ...gateway },
    ...options,
  });

const through = (controller: IngressController, options: Partial<IngressOptions> = {}) =>
  Exposure.ingress(controller, { host, tls: Tls.secret('chat-tls'), ...options });

const ARN = 'arn:aws:acm:eu-central-1:111122223333:certificate/0a1b';
const NODE = 'http://node.example.com:30080';
const BALANCER = 'http://chat.example.com';

/** What every controller is told. */
const every = {
  affinity: Affinity.cookie({ name: 'pod', maxAge: Duration.days(1) }),
  idleTimeout: Duration.hours(12),
  annotations: { 'example.com/owner': 'ai' },
  suffix: 'public',
};

/** Ways in that keep a browser at one pod. */
export const pinned: Variants<Exposure[]> = {
  none: () => [],
  'an Ingress': () => [ingress()],
  'an Ingress with every option': () => [
    ingress({
      ...every,
      tls: Tls.inFront(),
      ingressClassName: 'internal',
      maxBodySize: '2Gi',
    }),
  ],
  'a route': () => [route()],
  'a route with every option': () => [
    route(every, { namespace: 'gateways', section: 'http', protocol: ListenerProtocol.HTTP }),
  ],
  "somebody else's proxy": () => [Exposure.external('https://chat.example.com', Affinity.cookie())],
  'an Ingress and a route': () => [ingress(), route({ host: 'chat.example.org' })],
  'two Ingresses': () => [ingress(), ingress({ host: 'chat.example.org', suffix: 'org' })],
  'two routes': () => [route(), route({ host: 'chat.example.org', suffix: 'org' })],
  // Its redirect needs a namespace, and the sweep has programs without.
  Traefik: () => [through(IngressController.traefik(), { redirectHttp: false })],
  'F5 NGINX': () => [through(IngressController.f5Nginx())],
  AWS: () => [through(IngressController.awsAlb(), { tls: Tls.acm([ARN]) })],
  GKE: () => [through(IngressController.gke(), { tls: Tls.gkeManaged() })],
  Kong: () => [through(IngressController.kong())],
  Contour: () => [Exposure.httpProxy({ host, tls: Tls.clusterIssuer('letsencrypt') })],
  OpenShift: () => [Exposure.openShiftRoute({ host })],
  'a node port': () => [Exposure.nodePort(NODE)],
  'a balancer and an Ingress': () => [Exposure.loadBalancer(BALANCER), ingress({ host: 'chat.example.org' })],
  "somebody else's proxy before a route": () => [
    Exposure.external('https://chat.example.org', Affinity.cookie()),
    route(),
  ],
};

/** Each option of a way in, alone. */
export const exposuresAlone: Variants<Exposure[]> = {
  ...routesAlone,
  'an Ingress without TLS': () => [ingress({ tls: undefined })],
  'an Ingress behind TLS': () => [ingress({ tls: Tls.inFront() })],
  'an Ingress of a class': () => [ingress({ ingressClassName: 'internal' })],
  'an Ingress for large files': () => [ingress({ maxBodySize: '2Gi' })],
  'an Ingress that waits for a day': () => [ingress({ idleTimeout: Duration.days(1) })],
  'an Ingress with annotations': () => [ingress({ annotations: { 'example.com/owner': 'ai' } })],
  'an Ingress with a suffix': () => [ingress({ suffix: 'public' })],
  'an Ingress with a cookie of a name': () => [ingress({ affinity: Affinity.cookie({ name: 'pod' }) })],
  'an Ingress with a cookie for a day': () => [ingress({ affinity: Affinity.cookie({ maxAge: Duration.days(1) }) })],
  'an Ingress of several hosts': () => [ingress({ furtherHosts: ['chat.example.org'] })],
  'an Ingress without redirect': () => [ingress({ redirectHttp: false })],
  'an Ingress with a cookie for other sites': () => [
    ingress({ affinity: Affinity.cookie({ sameSite: SameSite.NONE }) }),
  ],
  'an Ingress behind proxies that are trusted': () => [ingress({ trustedProxies: ['10.0.0.0/8', 'fd00::/8'] })],
  'an Ingress with a certificate of an Issuer': () => [ingress({ tls: Tls.issuer('ca') })],
  'an Ingress with a certificate of a ClusterIssuer': () => [ingress({ tls: Tls.clusterIssuer('letsencrypt') })],
  "an Ingress with the controller's certificate": () => [ingress({ tls: Tls.controllerDefault() })],
  'Traefik without TLS': () => [through(IngressController.traefik(), { tls: undefined })],
  'Traefik with other entry points': () => [
    through(IngressController.traefik({ httpEntryPoint: 'http', httpsEntryPoint: 'https' }), { redirectHttp: false }),
  ],
  "HAProxy's own controller": () => [through(IngressController.haproxyTech())],
  'HAProxy Ingress': () => [through(IngressController.haproxyIngress())],
  'AWS, from the internet': () => [
    through(IngressController.awsAlb({ scheme: AlbScheme.INTERNET_FACING, groupName: 'ai' }), {
      tls: Tls.controllerDefault(),
    }),
  ],
  'GKE at an address': () => [through(IngressController.gke({ staticIpName: 'chat' }))],
  'GKE that ends after an hour': () => [through(IngressController.gke(), { totalTimeout: Duration.hours(1) })],
  'GKE inside of the network': () => [through(IngressController.gkeInternal())],
  'Kong, the enterprise edition': () => [through(IngressController.kong({ edition: KongEdition.ENTERPRISE }))],
  'two ways in through Kong': () => [
    through(IngressController.kong()),
    through(IngressController.kong(), { host: 'chat.example.org', suffix: 'org' }),
  ],
  Azure: () => [through(IngressController.azureApplicationGateway())],
  'a controller of its own': () => [
    through(
      IngressController.custom({
        ingressClassName: 'edge',
        pinsSessions: 'by a cookie',
        ingressAnnotations: { 'edge.example.com/sticky': 'true' },
        serviceAnnotations: { 'edge.example.com/idle': '1h' },
      }),
    ),
  ],
  'Contour without TLS': () => [Exposure.httpProxy({ host, totalTimeout: Duration.hours(2) })],
  'Contour of a class, for two hosts': () => [
    Exposure.httpProxy({ host, furtherHosts: ['chat.example.org'], ingressClassName: 'contour' }),
  ],
  'OpenShift with a certificate': () => [Exposure.openShiftRoute({ host, tls: Tls.secret('chat-tls') })],
  'OpenShift behind TLS': () => [Exposure.openShiftRoute({ host, tls: Tls.inFront() })],
  'OpenShift for two hosts': () => [Exposure.openShiftRoute({ host, furtherHosts: ['chat.example.org'] })],
  "somebody else's proxy that is trusted": () => [
    Exposure.external('https://chat.example.com', Affinity.cookie(), { trustedProxies: ['192.0.2.0/24'] }),
  ],
  'a node port with every option': () => [
    Exposure.nodePort(NODE, {
      port: 30080,
      affinity: Affinity.clientIp(Duration.days(1)),
      externalTrafficPolicy: ExternalTrafficPolicy.LOCAL,
    }),
  ],
  'a balancer': () => [Exposure.loadBalancer(BALANCER)],
  'a balancer with every option': () => [
    Exposure.loadBalancer(BALANCER, {
      loadBalancerClass: 'service.k8s.aws/nlb',
      sourceRanges: ['203.0.113.0/24'],
      annotations: { 'service.beta.kubernetes.io/aws-load-balancer-scheme': 'internal' },
      affinity: Affinity.clientIp(Duration.minutes(1)),
      externalTrafficPolicy: ExternalTrafficPolicy.CLUSTER,
    }),
  ],
  'a route through a Gateway of another namespace': () => [route({}, { namespace: 'gateways' })],
  'a route through one listener': () => [route({}, { section: 'https' })],
  'a route over plain HTTP': () => [route({}, { protocol: ListenerProtocol.HTTP })],
  'a route that waits for a day': () => [route({ idleTimeout: Duration.days(1) })],
  'a route with annotations': () => [route({ annotations: { 'example.com/owner': 'ai' } })],
  'a route with a suffix': () => [route({ suffix: 'public' })],
  'a route with a cookie of a name': () => [route({ affinity: Affinity.cookie({ name: 'pod' }) })],
  'a route with a cookie for a day': () => [route({ affinity: Affinity.cookie({ maxAge: Duration.days(1) }) })],
};

/** Ways in of which one leads each request to any pod: right for one replica only. */
export const unpinned: Variants<Exposure[]> = {
  ...unpinnedRoutes,
  'an Ingress without affinity': () => [ingress({ affinity: Affinity.none() })],
  'a route without affinity': () => [route({ affinity: Affinity.none() })],
  'Traefik without affinity': () => [
    through(IngressController.traefik(), { affinity: Affinity.none(), redirectHttp: false }),
  ],
  'OpenShift without affinity': () => [Exposure.openShiftRoute({ host, affinity: Affinity.none() })],
  'Contour without affinity': () => [Exposure.httpProxy({ host, affinity: Affinity.none() })],
  'a balancer without affinity': () => [Exposure.loadBalancer(BALANCER, { affinity: Affinity.none() })],
  "somebody else's proxy without affinity": () => [Exposure.external('https://chat.example.com', Affinity.none())],
  'an Ingress with affinity and a route without': () => [
    ingress(),
    route({ host: 'chat.example.org', affinity: Affinity.none() }),
  ],
  "two proxies of somebody else's, the first without affinity": () => [
    Exposure.external('https://chat.example.com', Affinity.none()),
    Exposure.external('https://chat.example.org', Affinity.cookie()),
  ],
};
