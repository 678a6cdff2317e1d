import { serviceAt } from '../../manifests/exposures/hosts';
import { get, isRecord, list, type Manifest, namespaceOf, text } from '../../manifests/manifest';
import { mark } from './balancer';
import { objectsFor, type Target } from './targets';

/** Istio, however the request came in: a DestinationRule of the Service hashes it to a pod. */
export const consistentHash = mark(
  'no DestinationRule of the Service has a consistentHash',
  ({ service, manifests }) => {
    const target = { name: service.metadata.name, namespace: namespaceOf(service) };
    const rules = objectsFor([target], 'DestinationRule', manifests, targetsOf);
    return [...rules].some(rule => hashes(get(rule, 'spec', 'trafficPolicy')));
  },
);

/** `*.ai.svc.cluster.local` is for every Service of a namespace. */
function targetsOf(rule: Manifest): Target[] {
  const target = serviceAt(text(get(rule, 'spec', 'host')) ?? '', namespaceOf(rule));
  return target === undefined ? [] : [target];
}

function hashes(policy: unknown): boolean {
  return [policy, ...list(get(policy, 'portLevelSettings'))].some(settings => {
    const hash = get(settings, 'loadBalancer', 'consistentHash');
    return isRecord(hash) && Object.keys(hash).length > 0;
  });
}
