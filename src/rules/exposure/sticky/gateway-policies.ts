import { backendsOf } from '../../manifests/exposures/gateway';
import { get, isRecord, list, namespaceOf } from '../../manifests/manifest';
import { type Level, type PolicyKind, policiesOn } from '../gateways/attached';
import { isNameOf, type Mark, mark, textAt } from './balancer';

/** A policy that a Gateway implementation attaches to what it names. */
interface Policy extends PolicyKind {
  readonly attaches: readonly Level[];
  /** What its `spec` says. */
  readonly holds: (spec: unknown) => boolean;
}

const PINNING: readonly Policy[] = [
  {
    group: 'gateway.envoyproxy.io',
    kind: 'BackendTrafficPolicy',
    attaches: ['route', 'gateway'],
    holds: spec => get(spec, 'loadBalancer', 'type') === 'ConsistentHash',
  },
  {
    group: 'gateway.nginx.org',
    kind: 'UpstreamSettingsPolicy',
    attaches: ['service'],
    holds: spec => /^(ip_hash|hash)/.test(textAt(spec, 'loadBalancingMethod')),
  },
  {
    group: 'networking.gke.io',
    kind: 'GCPBackendPolicy',
    attaches: ['service'],
    holds: spec => !/^(NONE)?$/.test(textAt(spec, 'default', 'sessionAffinity', 'type')),
  },
  {
    group: 'gateway.k8s.aws',
    kind: 'TargetGroupConfiguration',
    attaches: ['service'],
    holds: spec =>
      get(spec, 'defaultConfiguration', 'targetType') === 'ip' &&
      list(get(spec, 'defaultConfiguration', 'targetGroupAttributes')).some(
        attribute => get(attribute, 'key') === 'stickiness.enabled' && textAt(attribute, 'value') === 'true',
      ),
  },
  {
    group: 'alb.networking.azure.io',
    kind: 'RoutePolicy',
    attaches: ['route'],
    holds: spec => isRecord(get(spec, 'default', 'sessionAffinity')),
  },
  {
    group: 'gateway.networking.x-k8s.io',
    kind: 'XBackendTrafficPolicy',
    attaches: ['service'],
    holds: spec => isRecord(get(spec, 'sessionPersistence')),
  },
];

const VOIDING: readonly Policy[] = [
  {
    group: 'gateway.envoyproxy.io',
    kind: 'BackendTrafficPolicy',
    attaches: ['route', 'gateway'],
    holds: spec => get(spec, 'routingType') === 'Service',
  },
  {
    group: 'gateway.nginx.org',
    kind: 'UpstreamSettingsPolicy',
    attaches: ['service'],
    holds: spec => get(spec, 'useClusterIP') === true,
  },
];

/** A field of the route itself, of the experimental channel. */
export const sessionPersistence = mark('no rule has a sessionPersistence', ({ object, service, manifests }) => {
  const leading = list(get(object, 'spec', 'rules')).filter(rule =>
    list(get(rule, 'backendRefs')).some(backend =>
      backendsOf(backend, namespaceOf(object), manifests).some(name => isNameOf(name, service)),
    ),
  );
  return leading.length > 0 && leading.every(rule => isRecord(get(rule, 'sessionPersistence')));
});

/** Policies that pin sessions. */
export const pinningPolicies = PINNING.map(policy => attached(policy, 'no policy attached pins sessions'));

/** Policies that send requests to the address of the Service. */
export const voidingPolicies = VOIDING.map(policy =>
  attached(policy, `a ${policy.kind} sends requests to the address of the Service`),
);

function attached({ attaches, holds, ...kind }: Policy, says: string): Mark {
  return mark(says, backend =>
    attaches.some(level => policiesOn(level, kind, backend).some(policy => holds(policy.spec))),
  );
}
