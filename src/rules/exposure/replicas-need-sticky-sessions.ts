import { finding } from '../finding';
import type { Exposure } from '../manifests/exposures';
import { fact } from '../manifests/facts';
import type { Manifest } from '../manifests/manifest';
import { titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { workloadsOf } from '../manifests/services';
import { whyManyPods } from '../manifests/sharing';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';
import { looseness, seen } from './sticky/balancer';
import { classOf } from './sticky/ingress';
import { balancerOf } from './sticky/routes';

/** A browser's requests reach the pod that knows its websocket. */
export const replicasNeedStickySessions: Rule = {
  id: 'replicas-need-sticky-sessions',
  level: 'error',
  title: 'what exposes several Open WebUI replicas keeps a session with one of them',
  why: 'requests of one browser jump between pods: uploads and streams stutter, and where websockets are off chats fail with `Invalid session`',
  fix: 'use an exposure that pins sessions by itself, as `Exposure.ingress(IngressController.traefik(), …)` does, or say with `Exposure.external(url, Affinity.cookie())` what the proxy in front does; or set the affinity that your controller reads, such as the annotation nginx.ingress.kubernetes.io/affinity: cookie',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests => [
    ...manifests.exposures.flatMap(exposure =>
      finding(
        exposure.object,
        exposure.services.flatMap(service => loosenessOf(exposure, service, manifests)),
      ),
    ),
    ...manifests.workloads.flatMap(workload => finding(workload.object, externalLoosenessOf(workload))),
  ],
};

function loosenessOf({ object }: Exposure, service: Manifest, manifests: Manifests): string[] {
  const pods = serverPods(service, manifests);
  if (!(pods > 1) || isDeclared(object)) return [];
  const backend = { object, service, manifests };
  const balancer = balancerOf(backend);
  const loose = balancer && looseness(balancer, backend);
  if (loose === undefined) return [];
  const several = pods === Number.POSITIVE_INFINITY ? 'a pod on every node' : `up to ${pods} pods`;
  const ingressClass = object.kind === 'Ingress' ? [seen('ingress class', classOf(object))] : [];
  return [`${titleOf(service)} leads to ${several}`, ...ingressClass, loose];
}

/** Whoever wrote a way in for a controller that is not known here, said in words how it pins. */
function isDeclared(object: Manifest): boolean {
  return Boolean(fact(object, 'session-affinity')?.trim());
}

/** A proxy that these manifests do not hold is declared on the workload. */
function externalLoosenessOf(workload: Workload): string[] {
  const isExposed = workload.servers.length > 0 && fact(workload.object, 'external-affinity') === 'none';
  return isExposed && (workload.max ?? 0) > 1 ? [whyManyPods(workload), 'the proxy in front pins no sessions'] : [];
}

/** How many pods with a server a Service may have behind it, or NaN where a workload does not tell. */
function serverPods(service: Manifest, manifests: Manifests): number {
  return workloadsOf(service, manifests)
    .filter(({ servers }) => servers.length > 0)
    .reduce((sum, { max }) => sum + (max ?? Number.NaN), 0);
}
