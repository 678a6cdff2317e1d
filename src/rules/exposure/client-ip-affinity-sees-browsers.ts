import { finding } from '../finding';
import { get, text } from '../manifests/manifest';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';
import { clientIp, seen } from './sticky/balancer';

/** What pins by address needs the address. */
export const clientIpAffinitySeesBrowsers: Rule = {
  id: 'client-ip-affinity-sees-browsers',
  level: 'warning',
  title: 'a load balancer that pins sessions by address passes the addresses of browsers on',
  why: 'connections may arrive with the address of a node or of the balancer: all browsers behind it share one pod, or move when it changes',
  fix: 'leave `externalTrafficPolicy` of `Exposure.loadBalancer` out, or set it to Local on the Service; or acknowledge that the balancer keeps addresses',
  source:
    'https://kubernetes.io/docs/tasks/access-application-cluster/create-external-load-balancer/#preserving-the-client-source-ip',
  check: manifests =>
    manifests.exposures
      .filter(({ object }) => object.kind === 'Service' && get(object, 'spec', 'type') === 'LoadBalancer')
      .filter(({ object }) => clientIp.holds({ object, service: object, manifests }))
      .filter(({ object }) =>
        workloadsOf(object, manifests).some(({ servers, max }) => servers.length > 0 && (max ?? 0) > 1),
      )
      .flatMap(({ object }) => {
        const policy = text(get(object, 'spec', 'externalTrafficPolicy'));
        return finding(
          object,
          policy === 'Local'
            ? []
            : [clientIp.says({ object, service: object, manifests }), seen('externalTrafficPolicy', policy)],
        );
      }),
};
