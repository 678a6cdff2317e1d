import { get, list, type Manifest, namespaceOf, text } from '../manifest';
import type { Manifests } from '../manifests';
import { hostMatches } from './hosts';
import { traefikEntries } from './traefik';
import { hostsOf, named, type ServiceName, type Way, weighted } from './way';

/** HTTPRoute; a rule without backends, as a redirect is, leads nowhere. */
export const httpRoute: Way = {
  groups: ['gateway.networking.k8s.io'],
  kind: 'HTTPRoute',
  routes: (object, manifests) => [
    {
      hosts: hostsOf(get(object, 'spec', 'hostnames')),
      services: list(get(object, 'spec', 'rules')).flatMap(rule =>
        weighted(get(rule, 'backendRefs')).flatMap(backend => backendsOf(backend, namespaceOf(object), manifests)),
      ),
    },
  ],
  tls: (object, host, manifests) => {
    const parents = gatewaysOf(object);
    return parents.length > 0 && parents.every(parent => hasOnlyTls(parent, host, manifests));
  },
};

/** A Gateway that a route is attached to, or one listener of it. */
export interface GatewayRef {
  readonly name: string;
  readonly namespace: string;
  readonly section?: string;
  readonly port?: string;
}

/** The Gateways that a route names as its parents. */
export function gatewaysOf(route: Manifest): GatewayRef[] {
  return list(get(route, 'spec', 'parentRefs'))
    .filter(parent => (get(parent, 'kind') ?? 'Gateway') === 'Gateway')
    .map(parent => ({
      name: text(get(parent, 'name')) ?? '',
      namespace: text(get(parent, 'namespace')) ?? namespaceOf(route),
      section: text(get(parent, 'sectionName')),
      port: text(get(parent, 'port')),
    }));
}

/** The Services that a `backendRefs` entry leads to, through a TraefikService too. */
export function backendsOf(backend: unknown, routeNamespace: string, manifests: Manifests): ServiceName[] {
  const namespace = text(get(backend, 'namespace')) ?? routeNamespace;
  const kind = get(backend, 'kind') ?? 'Service';
  if (kind === 'TraefikService')
    return traefikEntries([backend], routeNamespace, manifests).map(({ service }) => service);
  return kind === 'Service' ? named(get(backend, 'name'), namespace) : [];
}

function hasOnlyTls(parent: GatewayRef, host: string, manifests: Manifests): boolean {
  const gateway = manifests.find('Gateway', parent.name, parent.namespace);
  const attached = list(get(gateway, 'spec', 'listeners')).filter(
    listener =>
      (parent.section === undefined || get(listener, 'name') === parent.section) &&
      (parent.port === undefined || text(get(listener, 'port')) === parent.port) &&
      hostMatches(text(get(listener, 'hostname')) ?? '', host),
  );
  return attached.length > 0 && attached.every(listener => get(listener, 'protocol') === 'HTTPS');
}
