import { backendsOf, gatewaysOf } from '../../manifests/exposures/gateway';
import {
  get,
  groupOf,
  isRecord,
  list,
  type Manifest,
  namespaceOf,
  record,
  sameNamespace,
  text,
} from '../../manifests/manifest';
import { type Backend, isNameOf, type Mark, mark, textAt } from './balancer';
import { objectsFor, type Target } from './targets';

/** A policy that a Gateway implementation attaches to what it names. */
interface Policy {
  readonly group: string;
  readonly kind: string;
  readonly attaches: (policy: Manifest, backend: Backend) => boolean;
  /** What its `spec` says. */
  readonly holds: (spec: unknown) => boolean;
}

const PINNING: readonly Policy[] = [
  {
    group: 'gateway.envoyproxy.io',
    kind: 'BackendTrafficPolicy',
    attaches: toRouteOrGateway,
    holds: spec => get(spec, 'loadBalancer', 'type') === 'ConsistentHash',
  },
  {
    group: 'gateway.nginx.org',
    kind: 'UpstreamSettingsPolicy',
    attaches: toService,
    holds: spec => /^(ip_hash|hash)/.test(textAt(spec, 'loadBalancingMethod')),
  },
  {
    group: 'networking.gke.io',
    kind: 'GCPBackendPolicy',
    attaches: toService,
    holds: spec => !/^(NONE)?$/.test(textAt(spec, 'default', 'sessionAffinity', 'type')),
  },
  {
    group: 'gateway.k8s.aws',
    kind: 'TargetGroupConfiguration',
    attaches: toService,
    holds: spec =>
      get(spec, 'defaultConfiguration', 'targetType') === 'ip' &&
      list(get(spec, 'defaultConfiguration', 'targetGroupAttributes')).some(
        attribute => get(attribute, 'key') === 'stickiness.enabled' && textAt(attribute, 'value') === 'true',
      ),
  },
  {
    group: 'alb.networking.azure.io',
    kind: 'RoutePolicy',
    attaches: toRoute,
    holds: spec => isRecord(get(spec, 'default', 'sessionAffinity')),
  },
  {
    group: 'gateway.networking.x-k8s.io',
    kind: 'XBackendTrafficPolicy',
    attaches: toService,
    holds: spec => isRecord(get(spec, 'sessionPersistence')),
  },
];

const VOIDING: readonly Policy[] = [
  {
    group: 'gateway.envoyproxy.io',
    kind: 'BackendTrafficPolicy',
    attaches: toRouteOrGateway,
    holds: spec => get(spec, 'routingType') === 'Service',
  },
  {
    group: 'gateway.nginx.org',
    kind: 'UpstreamSettingsPolicy',
    attaches: toService,
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

function attached({ group, kind, attaches, holds }: Policy, says: string): Mark {
  return mark(says, backend => {
    const { object, service, manifests } = backend;
    const targets = [...[object, service].map(nameAndNamespace), ...gatewaysOf(object)];
    return [...objectsFor(targets, kind, manifests, targetNames)].some(
      policy => groupOf(policy) === group && attaches(policy, backend) && holds(policy.spec),
    );
  });
}

function nameAndNamespace(object: Manifest): Target {
  return { name: object.metadata.name, namespace: namespaceOf(object) };
}

function targetNames(policy: Manifest): Target[] {
  const named = targetsOf(policy).map(target => ({
    name: textAt(target, 'name'),
    namespace: namespaceIn(target, policy),
  }));
  const selects = list(get(policy.spec, 'targetSelectors')).length > 0;
  return selects ? [...named, { name: '*', namespace: namespaceOf(policy) }] : named;
}

function toService(policy: Manifest, { service }: Backend): boolean {
  return targetsOf(policy).some(
    target =>
      (get(target, 'kind') ?? 'Service') === 'Service' &&
      isNameOf({ name: textAt(target, 'name'), namespace: namespaceIn(target, policy) }, service),
  );
}

function toRoute(policy: Manifest, { object }: Backend): boolean {
  const isTarget = (target: unknown) =>
    get(target, 'kind') === object.kind &&
    get(target, 'name') === object.metadata.name &&
    sameNamespace(namespaceIn(target, policy), namespaceOf(object));
  return targetsOf(policy).some(isTarget) || isSelected(policy, object);
}

function toRouteOrGateway(policy: Manifest, backend: Backend): boolean {
  const gateways = gatewaysOf(backend.object);
  const isTarget = (target: unknown) =>
    get(target, 'kind') === 'Gateway' &&
    gateways.some(
      ({ name, namespace }) => name === get(target, 'name') && sameNamespace(namespace, namespaceOf(policy)),
    );
  return toRoute(policy, backend) || targetsOf(policy).some(isTarget);
}

function targetsOf({ spec }: Manifest): unknown[] {
  return [get(spec, 'targetRef'), get(spec, 'targetReference'), ...list(get(spec, 'targetRefs'))].filter(isRecord);
}

function namespaceIn(target: unknown, policy: Manifest): string {
  return text(get(target, 'namespace')) ?? namespaceOf(policy);
}

/** Envoy Gateway attaches by labels too. */
function isSelected(policy: Manifest, route: Manifest): boolean {
  return list(get(policy.spec, 'targetSelectors')).some(selector => {
    const labels = Object.entries(record(get(selector, 'matchLabels')));
    return (
      get(selector, 'kind') === route.kind &&
      labels.length > 0 &&
      labels.every(([key, value]) => get(route, 'metadata', 'labels', key) === value) &&
      sameNamespace(namespaceOf(policy), namespaceOf(route))
    );
  });
}
