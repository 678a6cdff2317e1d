import { finding } from '../finding';
import { titleOf } from '../manifests/manifest';
import { pipelinesOf } from '../manifests/pipelines';
import { workloadsOf } from '../manifests/services';
import { whyManyPods } from '../manifests/sharing';
import { workersInCommand } from '../manifests/workers';
import type { Rule } from '../rule';

/** Pipelines keeps its modules and valves in one process. */
export const pipelinesHasOneReplica: Rule = {
  id: 'pipelines-has-one-replica',
  level: 'error',
  title: 'Pipelines is one process',
  why: 'each process has modules and valves of its own: a pipeline that was uploaded to one is not found by the next request',
  fix: 'use one `Pipelines` for each set of pipelines, it has no prop for replicas; or set replicas to 1, remove autoscaler and --workers, and give a second Pipelines a Service of its own',
  source: 'https://github.com/open-webui/pipelines/blob/main/main.py',
  check: manifests => {
    const all = manifests.workloads
      .map(workload => ({ workload, containers: pipelinesOf(workload) }))
      .filter(({ workload, containers }) => containers.length > 0 && workload.max !== 0);
    const running = new Set(all.map(({ workload }) => workload));
    return all.flatMap(({ workload, containers }) => {
      const workers = Math.max(...containers.map(({ command }) => workersInCommand(command) ?? 1));
      const neighbour = workload.services
        .flatMap(service => workloadsOf(service, manifests))
        .find(other => other !== workload && running.has(other) && other.max !== undefined);
      return finding(workload.object, [
        ...(workload.max !== undefined && workload.max > 1 ? [whyManyPods(workload)] : []),
        ...(workers > 1 ? [`--workers is ${workers}`] : []),
        ...(workload.max !== undefined && neighbour ? [`a Service leads to ${titleOf(neighbour.object)} too`] : []),
      ]);
    });
  },
};
