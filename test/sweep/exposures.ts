import { Duration } from 'cdk8s';
import {
  Affinity,
  Exposure,
  GatewayImplementation,
  type GatewayRef,
  type HttpRouteOptions,
  IngressController,
  type IngressOptions,
  ListenerProtocol,
  Tls,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const host = 'chat.example.com';

const ingress = (options: Partial<IngressOptions> = {}) =>
  Exposure.ingress(IngressController.ingressNginx(), { host, tls: Tls.secret('chat-tls'), ...options });

const route = (options: Partial<HttpRouteOptions> = {}, gateway: Partial<GatewayRef> = {}) =>
  Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
    host,
    gateway: { name: 'public', ...gateway },
    ...options,
  });

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
  "somebody else's proxy before a route": () => [
    Exposure.external('https://chat.example.org', Affinity.cookie()),
    route(),
  ],
};

/** Each option of a way in, alone. */
export const exposuresAlone: Variants<Exposure[]> = {
  'an Ingress without TLS': () => [ingress({ tls: undefined })],
  'an Ingress behind TLS': () => [ingress({ tls: Tls.inFront() })],
  'an Ingress of a class': () => [ingress({ ingressClassName: 'internal' })],
  'an Ingress for large files': () => [ingress({ maxBodySize: '2Gi' })],
  'an Ingress that waits for a day': () => [ingress({ idleTimeout: Duration.days(1) })],
  'an Ingress with annotations': () => [ingress({ annotations: { 'example.com/owner': 'ai' } })],
  'an Ingress with a suffix': () => [ingress({ suffix: 'public' })],
  'an Ingress with a cookie of a name': () => [ingress({ affinity: Affinity.cookie({ name: 'pod' }) })],
  'an Ingress with a cookie for a day': () => [ingress({ affinity: Affinity.cookie({ maxAge: Duration.days(1) }) })],
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
  'an Ingress without affinity': () => [ingress({ affinity: Affinity.none() })],
  'a route without affinity': () => [route({ affinity: Affinity.none() })],
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
