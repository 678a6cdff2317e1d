import { finding } from '../finding';
import { gpusOf } from '../manifests/gpus';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The plugin writes this variable for the container that asked. */
export const devicePluginChoosesGpus: Rule = {
  id: 'device-plugin-chooses-gpus',
  level: 'error',
  title: 'a container that asks for a GPU of NVIDIA leaves to the device plugin which one',
  why: '`void` or `none` hides the GPU that the pod holds, and the CPU computes without an error; `all` takes the GPUs of other pods',
  fix: 'remove NVIDIA_VISIBLE_DEVICES from the container, as a `GpuOverlay` does',
  source: 'https://github.com/NVIDIA/k8s-device-plugin#running-gpu-jobs',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.containers
          .filter(container => gpusOf(container).some(({ vendor }) => vendor === 'nvidia'))
          .filter(({ env }) => env.setsItself('NVIDIA_VISIBLE_DEVICES'))
          .map(({ name, env }) => `${says(env, 'NVIDIA_VISIBLE_DEVICES')} in ${name}`),
      ),
    ),
};
