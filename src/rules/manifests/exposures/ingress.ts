import { get, list, type Manifest, namespaceOf, text } from '../manifest';
import { hostMatches } from './hosts';
import { hostsOf, named, type Route, type ServiceName, type Way } from './way';

/** Ingress, of today and of the releases before 1.22. */
export const ingress: Way = {
  groups: ['networking.k8s.io', 'extensions'],
  kind: 'Ingress',
  routes: object => [
    {
      hosts: hostsOf([]),
      services: [...to(object, get(object, 'spec', 'defaultBackend')), ...to(object, get(object, 'spec', 'backend'))],
    },
    ...list(get(object, 'spec', 'rules')).map(
      (rule): Route => ({
        hosts: [text(get(rule, 'host')) ?? ''],
        services: list(get(rule, 'http', 'paths')).flatMap(path => to(object, get(path, 'backend'))),
      }),
    ),
  ],
  tls: (object, host) =>
    list(get(object, 'spec', 'tls')).some(tls =>
      hostsOf(get(tls, 'hosts')).some(pattern => hostMatches(pattern, host)),
    ),
};

function to(object: Manifest, backend: unknown): ServiceName[] {
  return named(get(backend, 'service', 'name') ?? get(backend, 'serviceName'), namespaceOf(object));
}
