import { finding } from '../finding';
import { gpuRequestsOf, hasClaims } from '../manifests/gpus';
import type { Container } from '../manifests/workloads';
import type { Rule } from '../rule';

/** Ollama's image asks for every GPU that the node has. */
export const gpusAreHiddenFromOthers: Rule = {
  id: 'gpus-are-hidden-from-others',
  level: 'warning',
  title: 'a container of Ollama without a GPU sees none',
  why: "the image says NVIDIA_VISIBLE_DEVICES=all: where NVIDIA's runtime is the default one, the container uses GPUs that were given to other pods",
  fix: 'leave it to `Ollama`, or set NVIDIA_VISIBLE_DEVICES=void in each container without a GPU, init containers included',
  source: 'https://github.com/NVIDIA/k8s-device-plugin/issues/87',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.containers.filter(seesAll).map(({ name }) => `NVIDIA_VISIBLE_DEVICES of ${name} is the image's, all`),
      ),
    ),
};

function seesAll(container: Container): boolean {
  const getsSome = hasClaims(container) || gpuRequestsOf(container).some(({ vendor }) => vendor === 'nvidia');
  return container.app === 'ollama' && !getsSome && container.env.get('NVIDIA_VISIBLE_DEVICES').kind === 'unset';
}
