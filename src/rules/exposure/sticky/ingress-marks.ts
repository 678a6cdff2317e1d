import { get, type Manifest, namespaceOf, record } from '../../manifests/manifest';
import { annotation } from './annotations';
import { type Backend, type Mark, mark, oneSays, seen, textAt } from './balancer';

/** An entry of F5's list of Services: `serviceName=chat cookie expires=24h;serviceName=…`. */
export function namesService(value: string, { service }: Backend): boolean {
  return value.split(';').some(entry => entry.trimStart().startsWith(`serviceName=${service.metadata.name} `));
}

const TARGET_TYPE = 'alb.ingress.kubernetes.io/target-type';

/** Targets of a balancer of AWS are nodes unless an annotation says otherwise; without any it may not be at work. */
export const targetsNodes: Mark = {
  holds: ({ object, service }) => {
    const type = annotation(TARGET_TYPE, service, object);
    if (type !== undefined) return type === 'instance';
    return hasAnnotation('alb.ingress.kubernetes.io/', object, service);
  },
  says: ({ object, service }) => seen(TARGET_TYPE, annotation(TARGET_TYPE, service, object)),
};

/** GKE's, named by the Service as `{"default": "name", "ports": {"80": "name"}}`. */
export const backendConfig = mark('no BackendConfig of the Service has a sessionAffinity', ({ service, manifests }) => {
  const named = annotation('cloud.google.com/backend-config', service) ?? '';
  const names = [...named.matchAll(/:\s*"([^"]+)"/g)].map(([, name]) => name);
  return oneSays(
    names.map(name => manifests.find('BackendConfig', name, namespaceOf(service))),
    config => /^(GENERATED_COOKIE|CLIENT_IP)$/.test(textAt(config, 'spec', 'sessionAffinity', 'affinityType')),
  );
});

/** Kong's, named by the Service. */
export const upstreamPolicy = mark('no KongUpstreamPolicy of the Service pins sessions', ({ service, manifests }) => {
  const name = annotation('konghq.com/upstream-policy', service);
  return oneSays(name === undefined ? [] : [manifests.find('KongUpstreamPolicy', name, namespaceOf(service))], policy =>
    /^(sticky-sessions|consistent-hashing)$/.test(textAt(policy, 'spec', 'algorithm')),
  );
});

/** Whether one of some objects has an annotation that begins so. */
export function hasAnnotation(prefix: string, ...objects: Manifest[]): boolean {
  return objects.some(object =>
    Object.keys(record(get(object, 'metadata', 'annotations'))).some(key => key.startsWith(prefix)),
  );
}
