import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import { GatewayImplementation } from '../../src/exposure/gateway/gateway-implementation';
import { IngressController } from '../../src/exposure/ingress/ingress-controller';
import { ExternalTrafficPolicy } from '../../src/exposure/service-exposure';
import type { PeerEnd } from '../../src/k8s/network-peer';
import { NetworkPeer } from '../../src/k8s/network-peer';

const host = 'chat.example.com';
const trustedProxies = ['10.7.0.0/16'];

/** Who comes in, as a part in the namespace `ai` sees it. */
const proxiesOf = (exposure: Exposure): PeerEnd[] | undefined =>
  exposure._way.proxies('ai')?.map(({ _end }) => JSON.parse(JSON.stringify(_end)));

const ingress = (controller: IngressController) => Exposure.ingress(controller, { host });
const route = (implementation: GatewayImplementation, namespace?: string) =>
  Exposure.httpRoute(implementation, { host, gateway: { name: 'public', namespace }, affinity: Affinity.none() });

const custom = IngressController.custom({ ingressClassName: 'edge', pinsSessions: 'by a cookie' });
const google = [{ cidr: '35.191.0.0/16' }, { cidr: '130.211.0.0/22' }];
const traefik = ['traefik', 'kube-system'].map(namespace => ({
  namespace,
  labels: { 'app.kubernetes.io/name': 'traefik' },
}));
const ofGateway = (namespace: string) => [
  { namespace, labels: { 'gateway.networking.k8s.io/gateway-name': 'public' } },
];
const envoy = (namespace: string) => [
  {
    namespace: 'envoy-gateway-system',
    labels: {
      'gateway.envoyproxy.io/owning-gateway-name': 'public',
      'gateway.envoyproxy.io/owning-gateway-namespace': namespace,
    },
  },
];

const USUAL: [string, Exposure, PeerEnd[]][] = [
  ['Traefik', ingress(IngressController.traefik()), traefik],
  ['ingress-nginx', ingress(IngressController.ingressNginx()), [{ namespace: 'ingress-nginx' }]],
  ['F5 NGINX', ingress(IngressController.f5Nginx()), [{ namespace: 'nginx-ingress' }]],
  ['HAProxy Technologies', ingress(IngressController.haproxyTech()), [{ namespace: 'haproxy-controller' }]],
  ['HAProxy Ingress', ingress(IngressController.haproxyIngress()), [{ namespace: 'ingress-controller' }]],
  ['Kong', ingress(IngressController.kong()), [{ namespace: 'kong' }]],
  ['GKE', ingress(IngressController.gke()), google],
  ['Contour', Exposure.httpProxy({ host }), [{ namespace: 'projectcontour' }]],
  [
    'OpenShift',
    Exposure.openShiftRoute({ host }),
    [{ namespaceLabels: { 'policy-group.network.openshift.io/ingress': '' } }],
  ],
  ['a Gateway of Envoy', route(GatewayImplementation.envoyGateway(), 'gateways'), envoy('gateways')],
  ['a Gateway of Envoy, of the part', route(GatewayImplementation.envoyGateway()), envoy('ai')],
  ['a Gateway of Istio', route(GatewayImplementation.istio(), 'gateways'), ofGateway('gateways')],
  ['a Gateway of NGINX, of the part', route(GatewayImplementation.nginxGatewayFabric()), ofGateway('ai')],
  ['a Gateway of Traefik', route(GatewayImplementation.traefik()), traefik],
  ['a Gateway of Kong', route(GatewayImplementation.kong()), [{ namespace: 'kong' }]],
  ['a Gateway of GKE', route(GatewayImplementation.gke()), google],
  [
    'a balancer that keeps addresses',
    Exposure.loadBalancer('http://chat.example.com', { sourceRanges: ['203.0.113.0/24'] }),
    [{ cidr: '203.0.113.0/24' }],
  ],
];

test.each(USUAL)('of %s are where its documentation has them', (_, exposure, ends) => {
  expect(proxiesOf(exposure)).toEqual(ends);
});

test('the page about policies names each namespace and range', () => {
  const page = readFileSync(join(__dirname, '../../docs/network-policies.md'), 'utf8');
  const named = USUAL.slice(0, -1).flatMap(([, , ends]) =>
    ends.flatMap(({ namespace, namespaceLabels = {}, cidr }) => [namespace, cidr, ...Object.keys(namespaceLabels)]),
  );
  const missing = named.filter(name => name && !['ai', 'gateways'].includes(name) && !page.includes(name));
  expect(missing).toEqual([]);
});

test.each<[string, Exposure]>([
  ['AWS', ingress(IngressController.awsAlb())],
  ['Azure', ingress(IngressController.azureApplicationGateway())],
  ['GKE inside', ingress(IngressController.gkeInternal())],
  ['a controller of its own', ingress(custom)],
  ['a Gateway of Cilium', route(GatewayImplementation.cilium())],
  ['a Gateway of AWS', route(GatewayImplementation.awsAlb())],
  ['a node port', Exposure.nodePort('http://node.example.com:30080')],
  ['a balancer', Exposure.loadBalancer('http://chat.example.com')],
  [
    'a balancer that hides addresses',
    Exposure.loadBalancer('http://chat.example.com', {
      sourceRanges: ['203.0.113.0/24'],
      externalTrafficPolicy: ExternalTrafficPolicy.CLUSTER,
    }),
  ],
  ["somebody else's proxy", Exposure.external('https://chat.example.com', Affinity.cookie())],
])('of %s nobody knows where they are', (_, exposure) => {
  expect(proxiesOf(exposure)).toBeUndefined();
  expect(exposure._way.proxiesOption).toMatch(/^ingressFrom of Exposure\.\w+$/);
});

test('ranges that are trusted are where they are, and `ingressFrom` is stronger than all', () => {
  const options = { host, trustedProxies };
  const range = [{ cidr: '10.7.0.0/16' }];
  const edge = NetworkPeer.namespace('edge');
  expect(proxiesOf(Exposure.ingress(IngressController.awsAlb(), options))).toEqual(range);
  expect(proxiesOf(Exposure.external('https://chat.example.com', Affinity.cookie(), { trustedProxies }))).toEqual(
    range,
  );
  const said = Exposure.ingress(IngressController.kong(), { ...options, ingressFrom: [edge] });
  expect(proxiesOf(said)).toEqual([{ namespace: 'edge' }]);
  const none = Exposure.ingress(IngressController.kong(), { ...options, ingressFrom: [] });
  expect(proxiesOf(none)).toEqual([]);
});
