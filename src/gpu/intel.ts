import { wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
import { deviceGroups } from './device-groups';
import type { Hardware } from './gpu-overlay';
import { type GpuPlacement, placed } from './placement';

/** The kernel's driver of a GPU of Intel, by which its device plugin names the resource. */
export enum IntelDriver {
  I915 = 'i915',
  XE = 'xe',
}

/** GPUs of Intel. */
export interface IntelOptions extends GpuPlacement {
  /** The kernel's driver: `XE` from the second generation of Xe on. */
  readonly driver: IntelDriver;

  /**
   * Numeric ids of the nodes' groups `render` and `video`, which may open the devices: each system has its own. An empty list says
   * that everybody may, and is acknowledged as such.
   */
  readonly deviceGroups: number[];

  /**
   * GPUs of each pod: a whole number of 1 or more.
   *
   * @default 1
   */
  readonly count?: number;

  /**
   * Whether the GPU is part of the processor: Ollama leaves such a one alone unless told otherwise (ollama#11774).
   *
   * @default false
   */
  readonly integrated?: boolean;
}

/** What a pod with GPUs of Intel needs. */
export function intel(options: IntelOptions): Hardware {
  const path = 'GpuOverlay.intel';
  const { driver, count = 1, integrated = false } = options;
  const resource = `gpu.intel.com/${driver}`;
  return {
    vendor: 'intel',
    devices: { [resource]: wholeNumber(`${path} count`, count, 1) },
    pod: placed(path, options, { taints: [resource] }),
    groups: deviceGroups(path, options.deviceGroups),
    ollamaEnv: integrated ? [value('OLLAMA_IGPU_ENABLE', 1)] : [],
  };
}
