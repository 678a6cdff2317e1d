import { finding } from '../finding';
import { gpusOf } from '../manifests/gpus';
import { get, list } from '../manifests/manifest';
import { isNonRoot } from '../manifests/ollamas';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** NVIDIA's devices are open to everybody; these belong to the groups `render` and `video`. */
export const gpuDevicesCanBeOpened: Rule = {
  id: 'gpu-devices-can-be-opened',
  level: 'error',
  title: 'a user other than root is in the groups that may open GPUs of AMD and Intel',
  why: 'the devices belong to the groups `render` and `video` of the node: permission denied, and the CPU computes without an error',
  fix: 'give `deviceGroups` to the `GpuOverlay`, or the numeric ids of the node as `supplementalGroups`; acknowledge where everybody may open them',
  source: 'https://docs.ollama.com/gpu',
  check: manifests => manifests.workloads.flatMap(workload => finding(workload.object, breachesOf(workload))),
};

function breachesOf(workload: Workload): string[] {
  if (list(get(workload.podSpec.securityContext, 'supplementalGroups')).length > 0) return [];
  return workload.containers
    .filter(container => isNonRoot(workload, container))
    .flatMap(container =>
      gpusOf(container)
        .filter(({ vendor }) => vendor !== 'nvidia')
        .map(({ resource }) => `${container.name} asks for ${resource}, is not root, and has no supplementalGroups`),
    );
}
