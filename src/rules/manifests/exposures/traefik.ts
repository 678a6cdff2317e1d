import { get, isRecord, list, type Manifest, namespaceOf, record, text } from '../manifest';
import type { Manifests } from '../manifests';
import { hostsOf, named, type ServiceName, type Way, weighted } from './way';

/** IngressRoute of Traefik; hosts stand in the expression of each route. */
export const ingressRoute: Way = {
  groups: ['traefik.io', 'traefik.containo.us'],
  kind: 'IngressRoute',
  routes: (object, manifests) =>
    list(get(object, 'spec', 'routes')).map(route => ({
      hosts: hostsOf(hostsIn(text(get(route, 'match')) ?? '')),
      services: traefikEntries(get(route, 'services'), namespaceOf(object), manifests).map(({ service }) => service),
    })),
  tls: object => isRecord(get(object, 'spec', 'tls')),
};

/** An entry that leads to a Service: that of a route, or of the TraefikService that a route names. */
export interface TraefikEntry {
  readonly service: ServiceName;
  readonly entry: unknown;
}

/** Every entry that a list of services leads to, through TraefikServices too. */
export function traefikEntries(
  services: unknown,
  namespace: string,
  manifests: Manifests,
  seen: readonly Manifest[] = [],
): TraefikEntry[] {
  return weighted(services).flatMap(entry => {
    const at = text(get(entry, 'namespace')) ?? namespace;
    const name = get(entry, 'name');
    if (get(entry, 'kind') !== 'TraefikService') return named(name, at).map(service => ({ service, entry }));
    const through = manifests.find('TraefikService', text(name) ?? '', at);
    if (through === undefined || seen.includes(through)) return [];
    const { weighted: byWeight, highestRandomWeight, mirroring } = record(through.spec);
    const entries = [...list(get(byWeight, 'services')), ...list(get(highestRandomWeight, 'services')), mirroring];
    return traefikEntries(entries, namespaceOf(through), manifests, [...seen, through]);
  });
}

/** The hosts of an expression such as `Host(`a.example.com`) && PathPrefix(`/`)`. */
function hostsIn(match: string): string[] {
  const calls = match.matchAll(/(!\s*)?\bHost\(([^()]*)\)/g);
  return [...calls].flatMap(([, negated, hosts]) =>
    negated ? [] : [...hosts.matchAll(/[`"']([^`"']+)[`"']/g)].map(([, host]) => host),
  );
}
