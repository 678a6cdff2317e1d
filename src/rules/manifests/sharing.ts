import { merged } from '../finding';
import type { Finding } from '../rule';
import type { Installation, Server } from './installations';
import { get, titleOf } from './manifest';
import type { Manifests } from './manifests';
import type { Workload } from './workloads';

/** Asks every server of every installation with several processes; a workload that breaks something is told once. */
export function inSharedInstallations(
  manifests: Manifests,
  breachOf: (server: Server, installation: Installation) => string | undefined,
): Finding[] {
  return manifests.installations
    .filter(installation => installation.shared)
    .flatMap(installation => {
      const breaches = installation.servers.flatMap(server => {
        const breach = breachOf(server, installation);
        return breach === undefined ? [] : [{ workload: server.workload, breach }];
      });
      return merged(
        breaches.flatMap(({ workload, breach }) => [
          { object: workload.object, found: whyShared(workload, installation) },
          { object: workload.object, found: breach },
        ]),
      );
    });
}

/** Says where a workload's several processes come from: `replicas is 3`. */
function whyShared(workload: Workload, installation: Installation): string {
  if ((workload.max ?? 0) > 1) return whyManyPods(workload);
  const workers = workload.servers.find(server => (server.workers ?? 1) > 1)?.workers;
  if (workers !== undefined) return `a pod runs ${workers} workers`;
  const other = installation.workloads.find(each => each !== workload);
  if (other === undefined) return `a pod runs ${workload.servers.length} servers`;
  const more = installation.workloads.length - 2;
  return `${titleOf(other.object)} ${more > 0 ? `and ${more} more are` : 'is'} part of the same installation`;
}

/** Says why a workload may have several pods: `replicas is 3`, `HorizontalPodAutoscaler/chat goes up to 5`. */
export function whyManyPods(workload: Workload): string {
  if (workload.kind === 'DaemonSet') return 'a DaemonSet runs a pod on every node';
  if (workload.declaredReplicas === workload.max) {
    return `${/Job$/.test(workload.kind) ? 'parallelism' : 'replicas'} is ${workload.max}`;
  }
  const autoscaler = workload.autoscalers.find(
    ({ spec }) => (get(spec, 'maxReplicas') ?? get(spec, 'maxReplicaCount') ?? 100) === workload.max,
  );
  return `${autoscaler ? titleOf(autoscaler) : 'an autoscaler'} goes up to ${workload.max}`;
}
