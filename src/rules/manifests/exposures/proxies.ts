import { get, isRecord, list, namespaceOf } from '../manifest';
import { hostsOf, named, type Way, weighted } from './way';

/** Route of OpenShift. */
export const openShiftRoute: Way = {
  groups: ['route.openshift.io'],
  kind: 'Route',
  routes: object => [
    {
      hosts: hostsOf([get(object, 'spec', 'host')]),
      services: weighted([get(object, 'spec', 'to'), ...list(get(object, 'spec', 'alternateBackends'))]).flatMap(
        backend => named(get(backend, 'name'), namespaceOf(object)),
      ),
    },
  ],
  tls: object => isRecord(get(object, 'spec', 'tls')),
};

/** HTTPProxy of Contour; one without a virtual host is included by another, whose host it serves. */
export const httpProxy: Way = {
  groups: ['projectcontour.io'],
  kind: 'HTTPProxy',
  routes: object => [
    {
      hosts: hostsOf([get(object, 'spec', 'virtualhost', 'fqdn')]),
      services: list(get(object, 'spec', 'routes')).flatMap(route =>
        weighted(get(route, 'services')).flatMap(service => named(get(service, 'name'), namespaceOf(object))),
      ),
    },
  ],
  tls: object => isRecord(get(object, 'spec', 'virtualhost', 'tls')),
};

/** VirtualServer of the NGINX ingress controller of F5. */
export const virtualServer: Way = {
  groups: ['k8s.nginx.org'],
  kind: 'VirtualServer',
  routes: object => [
    {
      hosts: hostsOf([get(object, 'spec', 'host')]),
      services: list(get(object, 'spec', 'upstreams')).flatMap(upstream =>
        named(get(upstream, 'service'), namespaceOf(object)),
      ),
    },
  ],
  tls: object => isRecord(get(object, 'spec', 'tls')),
};
