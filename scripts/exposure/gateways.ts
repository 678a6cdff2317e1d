import { Affinity, Exposure, GatewayImplementation } from '../../src';
import type { Documented, Family } from './family';

const host = 'chat.example.com';
const gateway = { name: 'public', namespace: 'gateways', section: 'https' };

function route(title: string, call: string, implementation: GatewayImplementation, prose?: string): Documented {
  const exposure = Exposure.httpRoute(implementation, { host, gateway });
  return { title, call: `GatewayImplementation.${call}`, exposure, prose };
}

const HASH = 'A cookie hashes browsers to pods: when pods come or go, some of them move.';

/** HTTPRoutes. */
export const gateways: Family = {
  title: 'Gateway API',
  prose: `\`Exposure.httpRoute(implementation, { host, gateway: { name, namespace, section } })\`. An HTTPRoute (v1, standard channel) leads from \`/\` of
each host to the Service. What it cannot say, each implementation reads elsewhere: in policies of the route or of the Service, in annotations, in an
object between the two. What is about the Service is written once, however many routes lead to it.

**The Gateway** is usually somebody else's. It admits routes of its own namespace only, unless \`allowedRoutes\` of the listener says otherwise;
its certificate is the listener's. For those to whom nobody gives one there is \`new Gateway(chart, 'gateway', { gatewayClassName, certificate })\`,
whose \`ref\` is the exposure's \`gateway\`.

**Redirect.** With \`redirectSection\`, the listener for plain HTTP, a second route there sends browsers to HTTPS (with Kong it is annotations of the one
route). Without \`section\` a route answers at every listener, plain HTTP included.

**\`sessionPersistence\`** of HTTPRoute is never written: it is in the experimental channel only, its fields have changed twice and are to move to another
kind, and most implementations ignore it. Where yours does not, add it with a JSON patch to the route; rules see it.`,
  ways: [
    route('Envoy Gateway', 'envoyGateway()', GatewayImplementation.envoyGateway(), HASH),
    route('Istio', 'istio()', GatewayImplementation.istio(), HASH),
    route('NGINX Gateway Fabric', 'nginxGatewayFabric()', GatewayImplementation.nginxGatewayFabric(), 'Since 2.6.'),
    route('Traefik, by Gateway API', 'traefik()', GatewayImplementation.traefik(), 'Since 3.3.'),
    route('Kong, by Gateway API', 'kong()', GatewayImplementation.kong(), HASH),
    route('GKE Gateway', 'gke()', GatewayImplementation.gke()),
    route('AWS, by Gateway API', 'awsAlb()', GatewayImplementation.awsAlb(), 'Load Balancer Controller since 2.14.'),
    {
      title: 'Cilium',
      call: 'GatewayImplementation.cilium()',
      exposure: Exposure.httpRoute(GatewayImplementation.cilium(), { host, gateway, affinity: Affinity.none() }),
      prose:
        '`Affinity.none()` must be said, and several replicas then break `replicas-need-sticky-sessions` until somebody acknowledges it.',
    },
    route(
      'Another implementation',
      'custom({ pinsSessions })',
      GatewayImplementation.custom({ pinsSessions: 'by the StickyPolicy of the edge team', honoursTimeouts: true }),
      'Whoever names it says how it pins sessions, and with `honoursTimeouts` that it reads those of a route.',
    ),
  ],
};
