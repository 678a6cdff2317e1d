import { finding } from '../finding';
import { gpusOf, holdsGpus } from '../manifests/gpus';
import { get, list, record } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Nodes with GPUs are mostly tainted, so that nothing else fills them. */
export const gpuPodsFindTheirNodes: Rule = {
  id: 'gpu-pods-find-their-nodes',
  level: 'warning',
  title: 'pods with a GPU tolerate the taint of its nodes, or select them',
  why: 'the nodes with GPUs are tainted on most clusters: the pod is Pending, and the autoscaler makes no node for it',
  fix: 'use a `GpuOverlay`, or tolerate the taint `nvidia.com/gpu` with operator Exists; add the label of the node pool where pods must not go elsewhere',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  check: manifests =>
    manifests.workloads.filter(isLost).flatMap(({ object, containers }) => {
      const resources = containers.flatMap(gpusOf).map(({ resource }) => resource);
      return finding(object, [`${resources[0] ?? 'a claim'} without toleration and selector`]);
    }),
};

function isLost(workload: Workload): boolean {
  const { podSpec, kind } = workload;
  const isPlaced =
    list(podSpec.tolerations).length > 0 ||
    Object.keys(record(podSpec.nodeSelector)).length > 0 ||
    get(podSpec.affinity, 'nodeAffinity') !== undefined ||
    podSpec.nodeName !== undefined;
  return kind !== 'DaemonSet' && !isPlaced && holdsGpus(workload);
}
