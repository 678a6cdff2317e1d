import type { Hardware, Sharing } from './gpu-overlay';
import { memoryAffinity, memoryOf, NVIDIA_GPU, type NvidiaProductOptions, productLabel } from './nvidia-labels';
import { type NvidiaPlacement, placed } from './placement';

/** A share of a GPU of NVIDIA. */
export interface NvidiaSharedOptions extends NvidiaPlacement, NvidiaProductOptions {
  /**
   * Whether the device plugin says `renameByDefault: true`: shares are then `nvidia.com/gpu.shared`, and products keep their names.
   *
   * @default false
   */
  readonly renamed?: boolean;
}

/** What a pod with a share of a GPU needs; always one, since a second share gives no more of the GPU. */
export function nvidiaShared(path: string, sharing: Sharing, options: NvidiaSharedOptions): Hardware {
  const { renamed = false, product, minMemory } = options;
  const resource = renamed ? `${NVIDIA_GPU}.shared` : NVIDIA_GPU;
  return {
    vendor: 'nvidia',
    devices: { [resource]: 1 },
    pod: placed(path, options, {
      taints: [...new Set([NVIDIA_GPU, resource])],
      labels: productLabel(path, product, renamed ? '' : '-SHARED'),
      affinity: memoryAffinity(path, minMemory),
      sharing,
    }),
    memory: memoryOf(path, minMemory),
    sharing,
  };
}
