import { finding } from '../finding';
import { type Measure, measuresOf } from '../manifests/autoscalers';
import { get, list, text, titleOf } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A share of nothing is no number. */
export const autoscalersCanMeasure: Rule = {
  id: 'autoscalers-can-measure',
  level: 'error',
  title: 'containers request what an autoscaler measures them by',
  why: 'the utilization is undefined, and the autoscaler never scales: FailedGetResourceMetric, missing request for cpu',
  fix: 'leave it to the props of the part, or set `resources.requests` on every container, sidecars included, or name one container of the pod',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#algorithm-details',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(workload =>
        workload.autoscalers.flatMap(autoscaler =>
          finding(
            autoscaler,
            measuresOf(autoscaler).flatMap(measure => breachesOf(workload, measure)),
          ),
        ),
      ),
};

function breachesOf({ object, podSpec }: Workload, { resource, container: name }: Measure): string[] {
  const sidecars = list(podSpec.initContainers).filter(each => get(each, 'restartPolicy') === 'Always');
  const running = [...sidecars, ...list(podSpec.containers)];
  // What all containers of a pod ask for together, from Kubernetes 1.32 on.
  if (get(podSpec, 'resources', 'requests', resource) !== undefined) return [];
  const counted = name === undefined ? running : running.filter(each => get(each, 'name') === name);
  if (name !== undefined && counted.length === 0) return [`${titleOf(object)} has no container ${name}`];
  return counted
    .filter(each => requestOf(each, resource) === undefined)
    .map(each => `the container ${text(get(each, 'name'))} of ${titleOf(object)} requests no ${resource}`);
}

/** A limit alone is a request too. */
function requestOf(container: unknown, resource: string): unknown {
  return get(container, 'resources', 'requests', resource) ?? get(container, 'resources', 'limits', resource);
}
