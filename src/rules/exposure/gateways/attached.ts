import { gatewaysOf } from '../../manifests/exposures/gateway';
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
import { type Backend, isNameOf, textAt } from '../sticky/balancer';
import { objectsFor, type Target } from '../sticky/targets';

/** A kind of policy that an implementation of Gateway API reads. */
export interface PolicyKind {
  readonly group: string;
  readonly kind: string;
}

/** What a policy can be attached to. */
export type Level = 'route' | 'gateway' | 'service';

/** The policies of a kind that are attached to the route, to its Gateways or to the Service. */
export function policiesOn(level: Level, { group, kind }: PolicyKind, backend: Backend): Manifest[] {
  const { object, service, manifests } = backend;
  const targets = [...[object, service].map(nameAndNamespace), ...gatewaysOf(object)];
  return [...objectsFor(targets, kind, manifests, targetNames)].filter(
    policy => groupOf(policy) === group && ATTACHES[level](policy, backend),
  );
}

const ATTACHES: Record<Level, (policy: Manifest, backend: Backend) => boolean> = {
  route: (policy, { object }) => {
    const isTarget = (target: unknown) =>
      get(target, 'kind') === object.kind &&
      get(target, 'name') === object.metadata.name &&
      sameNamespace(namespaceIn(target, policy), namespaceOf(object));
    return targetsOf(policy).some(isTarget) || isSelected(policy, object);
  },
  gateway: (policy, { object }) => {
    const gateways = gatewaysOf(object);
    return targetsOf(policy).some(
      target =>
        get(target, 'kind') === 'Gateway' &&
        gateways.some(
          ({ name, namespace }) => name === get(target, 'name') && sameNamespace(namespace, namespaceOf(policy)),
        ),
    );
  },
  service: (policy, { service }) =>
    targetsOf(policy).some(
      target =>
        (get(target, 'kind') ?? 'Service') === 'Service' &&
        isNameOf({ name: textAt(target, 'name'), namespace: namespaceIn(target, policy) }, service),
    ),
};

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
