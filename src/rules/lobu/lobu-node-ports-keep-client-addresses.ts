import { finding } from '../finding';
import { isGateway } from '../manifests/lobu';
import { get, text } from '../manifests/manifest';
import { workloadsOf } from '../manifests/services';
import type { Rule } from '../rule';

/** An affinity by address needs the address. */
export const lobuNodePortsKeepClientAddresses: Rule = {
  id: 'lobu-node-ports-keep-client-addresses',
  level: 'warning',
  title: 'a Service of several Lobu gateways that is open to the outside sees the address of each client',
  why: 'traffic is passed on between nodes under the address of a node, so that the affinity of the Service pins nodes instead of clients',
  fix: 'set `externalTrafficPolicy: Local` on the Service',
  source: 'https://kubernetes.io/docs/tutorials/services/source-ip/',
  check: manifests =>
    manifests.ofKind('Service').flatMap(service => {
      const type = text(get(service, 'spec', 'type')) ?? '';
      const policy = get(service, 'spec', 'externalTrafficPolicy');
      const isShared = workloadsOf(service, manifests).some(workload => isGateway(workload) && (workload.max ?? 0) > 1);
      if (!isShared || !['LoadBalancer', 'NodePort'].includes(type) || policy === 'Local') return [];
      return finding(service, [`type is ${type}`, `externalTrafficPolicy is ${policy ?? 'not set'}`]);
    }),
};
