import type { GpuOverlay, Hardware } from '../gpu/gpu-overlay';
import { refuse } from '../k8s/demand';
import { type Variable, value } from '../k8s/environment';

/** What the tag of upstream's image with CUDA ends with. Without a GPU it computes on the CPU, and says nothing of it. */
export const CUDA = '-cuda';

/** The GPU of WebUI's own embeddings and speech; upstream's images know no other vendor than NVIDIA. */
export function cuda(gpu: GpuOverlay | undefined): Hardware | undefined {
  const hardware = gpu?._hardware;
  if (hardware && hardware.vendor !== 'nvidia') refuse('webui.gpu', 'a GPU of NVIDIA', hardware.vendor);
  return hardware;
}

/** The variables of a container of the same pod that has no GPU, whose image may ask for all of them. */
export function withoutGpu(env: Variable[], hardware: Hardware | undefined): Variable[] {
  return hardware ? [...env, value('NVIDIA_VISIBLE_DEVICES', 'void')] : env;
}
