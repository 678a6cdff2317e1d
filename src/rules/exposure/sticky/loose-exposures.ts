import { finding } from '../../finding';
import type { Exposure } from '../../manifests/exposures';
import { fact } from '../../manifests/facts';
import { type Manifest, titleOf } from '../../manifests/manifest';
import type { Manifests } from '../../manifests/manifests';
import { workloadsOf } from '../../manifests/services';
import { whyManyPods } from '../../manifests/sharing';
import type { Workload } from '../../manifests/workloads';
import type { Finding } from '../../rule';
import { looseness, seen } from './balancer';
import { classOf } from './ingress';
import { balancerOf } from './routes';

/** Whether a workload serves the program whose sessions matter. */
type Serves = (workload: Workload) => boolean;

/** What leads to several serving pods, and does not keep a session with one of them. */
export function looseExposures(manifests: Manifests, serves: Serves): Finding[] {
  return [
    ...manifests.exposures.flatMap(exposure =>
      finding(
        exposure.object,
        exposure.services.flatMap(service => loosenessOf(exposure, service, manifests, serves)),
      ),
    ),
    ...manifests.workloads.filter(serves).flatMap(workload => finding(workload.object, externalLoosenessOf(workload))),
  ];
}

function loosenessOf({ object }: Exposure, service: Manifest, manifests: Manifests, serves: Serves): string[] {
  const pods = servingPods(service, manifests, serves);
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
  const isLoose = fact(workload.object, 'external-affinity') === 'none' && (workload.max ?? 0) > 1;
  return isLoose ? [whyManyPods(workload), 'the proxy in front pins no sessions'] : [];
}

/** How many serving pods a Service may have behind it, or NaN where a workload does not tell. */
function servingPods(service: Manifest, manifests: Manifests, serves: Serves): number {
  return workloadsOf(service, manifests)
    .filter(serves)
    .reduce((sum, { max }) => sum + (max ?? Number.NaN), 0);
}
