import { finding } from '../finding';
import { fact } from '../manifests/facts';
import { gpusOf } from '../manifests/gpus';
import { get, record, text } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

const PRODUCT = 'nvidia.com/gpu.product';
const GKE = 'cloud.google.com/gke-accelerator';

/** The label says how a GPU is offered, not only what it is. */
export const gpuProductIsLabelled: Rule = {
  id: 'gpu-product-is-labelled',
  level: 'warning',
  title: 'pods select a product of NVIDIA as its nodes label it',
  why: 'no node has both labels, and the pod is Pending without end',
  fix: 'give `product` or `nodes` to the `GpuOverlay`, or add `-SHARED` where shares are not renamed, and take it away where they are; on GKE select cloud.google.com/gke-accelerator alone',
  source: 'https://github.com/NVIDIA/k8s-device-plugin#shared-access-to-gpus',
  check: manifests => manifests.workloads.flatMap(workload => finding(workload.object, breachesOf(workload))),
};

function breachesOf(workload: Workload): string[] {
  const labels = record(workload.podSpec.nodeSelector);
  const product = text(get(labels, PRODUCT));
  if (product === undefined) return [];
  const resources = workload.containers.flatMap(gpusOf).map(({ resource }) => resource);
  const isRenamed = resources.includes('nvidia.com/gpu.shared');
  const isShared = fact(workload.object, 'gpu-sharing') !== undefined && resources.includes('nvidia.com/gpu');
  const hasSuffix = product.endsWith('-SHARED');
  return [
    ...(isRenamed && hasSuffix ? [`${PRODUCT} is ${product}, and the shares are renamed`] : []),
    ...(isShared && !hasSuffix ? [`${PRODUCT} is ${product}, and the GPU is shared`] : []),
    ...(GKE in labels ? [`${PRODUCT} and ${GKE} are both selected`] : []),
  ];
}
