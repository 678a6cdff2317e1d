import { get, list, namespaceOf, text } from '../manifest';
import { serviceAt } from './hosts';
import { hostsOf, type Way, weighted } from './way';

/** VirtualService of Istio; one that only the mesh reads, for the names of Services, lets nobody in. */
export const virtualService: Way = {
  groups: ['networking.istio.io'],
  kind: 'VirtualService',
  routes: object => {
    const hosts = hostsOf(get(object, 'spec', 'hosts')).filter(host => !isInternal(host));
    const gateways = list(get(object, 'spec', 'gateways')).filter(gateway => gateway !== 'mesh');
    if (hosts.length === 0 && gateways.length === 0) return [];
    const services = list(get(object, 'spec', 'http'))
      .flatMap(http => weighted(get(http, 'route')))
      .map(route => serviceAt(text(get(route, 'destination', 'host')) ?? '', namespaceOf(object)))
      .filter(service => service !== undefined);
    return [{ hosts, services }];
  },
  tls: () => false,
};

/** `chat` and `chat.ai.svc.cluster.local` are names of the cluster; `*` is none. */
function isInternal(host: string): boolean {
  return /^[a-z0-9-]+$|\.svc(\.|$)/i.test(host);
}
