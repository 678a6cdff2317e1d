import { type TraefikEntry, traefikEntries } from '../../manifests/exposures/traefik';
import { get, isRecord, list, namespaceOf } from '../../manifests/manifest';
import { matches, onService } from './annotations';
import { anyOf, type Backend, type Balancer, clientIp, isNameOf, type Mark, mark, textAt } from './balancer';
import { consistentHash } from './destination-rules';
import { pinningPolicies, sessionPersistence, voidingPolicies } from './gateway-policies';
import { ingressControllerOf } from './ingress';
import { INGRESS_CONTROLLERS } from './ingress-controllers';
import { openShiftCookie } from './openshift';

/** What is behind each kind of way in. */
const BALANCERS: Record<string, Balancer> = {
  HTTPRoute: anyOf(
    [
      { pins: [sessionPersistence, ...pinningPolicies, consistentHash], voids: voidingPolicies },
      { pins: [sticky(inTraefikServices)], voids: [toClusterIp(inTraefikServices)] },
      INGRESS_CONTROLLERS.haproxyIngress,
      INGRESS_CONTROLLERS.kong,
    ],
    'no policy of a Gateway implementation pins sessions of this route',
  ),
  Route: openShiftCookie,
  IngressRoute: { pins: [sticky(inRoutes)], voids: [toClusterIp(inRoutes)] },
  HTTPProxy: {
    pins: [
      everyEntry('loadBalancerPolicy.strategy is neither Cookie nor RequestHash', proxyRoutes, route =>
        /^(Cookie|RequestHash)$/.test(textAt(route, 'loadBalancerPolicy', 'strategy')),
      ),
    ],
    voids: [],
  },
  VirtualServer: {
    pins: [
      everyEntry(
        'the upstream has no sessionCookie',
        upstreams,
        upstream =>
          get(upstream, 'sessionCookie', 'enable') === true || /^(ip_hash|hash)/.test(textAt(upstream, 'lb-method')),
      ),
    ],
    voids: [someEntry('use-cluster-ip is true', upstreams, upstream => get(upstream, 'use-cluster-ip') === true)],
  },
  VirtualService: { pins: [consistentHash], voids: [] },
  Service: {
    pins: [
      clientIp,
      onService(
        'service.beta.kubernetes.io/aws-load-balancer-target-group-attributes',
        matches(/stickiness\.enabled=true/),
      ),
    ],
    voids: [],
  },
};

/** What chooses a pod behind a way in; nothing where its kind is not one of the known. */
export function balancerOf(backend: Backend): Balancer | undefined {
  return backend.object.kind === 'Ingress' ? ingressControllerOf(backend) : BALANCERS[backend.object.kind];
}

type Entries = (backend: Backend) => unknown[];

function sticky(entries: Entries): Mark {
  return everyEntry('sticky.cookie is not set', entries, entry => isRecord(get(entry, 'sticky', 'cookie')));
}

function toClusterIp(entries: Entries): Mark {
  return someEntry('nativeLB is true', entries, entry => get(entry, 'nativeLB') === true);
}

/** A mark that all entries for the Service must carry: a session may take any of them. */
function everyEntry(says: string, entries: Entries, test: (entry: unknown) => boolean): Mark {
  return mark(says, backend => {
    const own = entries(backend);
    return own.length > 0 && own.every(test);
  });
}

function someEntry(says: string, entries: Entries, test: (entry: unknown) => boolean): Mark {
  return mark(says, backend => entries(backend).some(test));
}

function inRoutes({ object, service, manifests }: Backend): unknown[] {
  const services = list(get(object, 'spec', 'routes')).flatMap(route => list(get(route, 'services')));
  return forService(traefikEntries(services, namespaceOf(object), manifests), service);
}

function inTraefikServices({ object, service, manifests }: Backend): unknown[] {
  const backends = list(get(object, 'spec', 'rules'))
    .flatMap(rule => list(get(rule, 'backendRefs')))
    .filter(backend => get(backend, 'kind') === 'TraefikService');
  return forService(traefikEntries(backends, namespaceOf(object), manifests), service);
}

function forService(entries: TraefikEntry[], service: Backend['service']): unknown[] {
  return entries.filter(entry => isNameOf(entry.service, service)).map(({ entry }) => entry);
}

function proxyRoutes({ object, service }: Backend): unknown[] {
  return list(get(object, 'spec', 'routes')).filter(route =>
    list(get(route, 'services')).some(entry => get(entry, 'name') === service.metadata.name),
  );
}

function upstreams({ object, service }: Backend): unknown[] {
  return list(get(object, 'spec', 'upstreams')).filter(entry => get(entry, 'service') === service.metadata.name);
}
