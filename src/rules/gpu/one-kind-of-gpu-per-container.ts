import { finding } from '../finding';
import { claimsGpu, gpusOf } from '../manifests/gpus';
import type { Rule } from '../rule';

/** Which of two kinds a process sees is not defined. */
export const oneKindOfGpuPerContainer: Rule = {
  id: 'one-kind-of-gpu-per-container',
  level: 'error',
  title: 'a container gets GPUs by one resource, or by claims',
  why: 'which devices the process sees is not defined, the rest is held and idle, and no node offers both by plugin and by claim',
  fix: 'use one `GpuOverlay`, or leave all but one GPU resource away, and all of them beside `resources.claims`',
  source: 'https://github.com/NVIDIA/k8s-device-plugin/releases/tag/v0.7.0',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.containers.flatMap(container => {
          const kinds = [
            ...gpusOf(container).map(({ resource }) => resource),
            ...(claimsGpu(workload, container) ? ['a claim'] : []),
          ];
          return kinds.length > 1 ? [`${container.name} asks for ${kinds.join(' and ')}`] : [];
        }),
      ),
    ),
};
