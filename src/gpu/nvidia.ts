import { objectName, optional, wholeNumber } from '../k8s/demand';
import type { Hardware } from './gpu-overlay';

/** Name by which NVIDIA's device plugin offers whole GPUs. */
const RESOURCE = 'nvidia.com/gpu';

/** GPUs of NVIDIA. */
export interface NvidiaOptions {
  /**
   * GPUs of each pod: a whole number of 1 or more.
   *
   * @default 1
   */
  readonly count?: number;

  /**
   * Name of an existing RuntimeClass. Needed where the runtime's default is not NVIDIA's and CDI is not used, as on K3s; the
   * GPU operator from 25.10 on does without it.
   *
   * @default - none
   */
  readonly runtimeClassName?: string;
}

/** What a pod with GPUs of NVIDIA needs. */
export function nvidia({ count = 1, runtimeClassName }: NvidiaOptions): Hardware {
  return {
    devices: { [RESOURCE]: wholeNumber('GpuOverlay.nvidia count', count, 1) },
    pod: {
      runtimeClassName: optional(runtimeClassName, name => objectName('GpuOverlay.nvidia runtimeClassName', name)),
      // Nodes with GPUs are tainted by this convention, on some clouds without being asked; elsewhere it does nothing.
      tolerations: [{ key: RESOURCE, operator: 'Exists', effect: 'NoSchedule' }],
    },
  };
}
