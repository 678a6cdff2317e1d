import { wholeNumber } from '../k8s/demand';
import type { Hardware } from './gpu-overlay';
import { memoryAffinity, memoryOf, NVIDIA_GPU, type NvidiaProductOptions, productLabel } from './nvidia-labels';
import { type NvidiaPlacement, placed } from './placement';

/** Whole GPUs of NVIDIA. */
export interface NvidiaOptions extends NvidiaPlacement, NvidiaProductOptions {
  /**
   * GPUs of each pod: a whole number of 1 or more. Several hold more models or a bigger one; a small model gets no faster.
   *
   * @default 1
   */
  readonly count?: number;
}

/** What a pod with whole GPUs of NVIDIA needs. */
export function nvidia(options: NvidiaOptions): Hardware {
  const path = 'GpuOverlay.nvidia';
  const { count = 1, product, minMemory } = options;
  const memory = memoryOf(path, minMemory);
  return {
    vendor: 'nvidia',
    devices: { [NVIDIA_GPU]: wholeNumber(`${path} count`, count, 1) },
    pod: placed(path, options, {
      taints: [NVIDIA_GPU],
      labels: productLabel(path, product),
      affinity: memoryAffinity(path, minMemory),
    }),
    memory: memory && memory * count,
  };
}
