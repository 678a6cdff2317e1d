import { refuse, text, wholeNumber } from '../k8s/demand';
import { value } from '../k8s/environment';
import { deviceGroups } from './device-groups';
import type { Hardware } from './gpu-overlay';
import { type GpuPlacement, placed } from './placement';

/** GPUs of AMD. */
export interface AmdOptions extends GpuPlacement {
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
   * Kind of partition, such as `cpx_nps4`, where the device plugin names resources by it.
   *
   * @default - whole GPUs: `amd.com/gpu`
   */
  readonly partition?: string;

  /**
   * Release of the instruction set that an unsupported GPU is treated as, such as `10.3.0`: HSA_OVERRIDE_GFX_VERSION.
   *
   * @default - the GPU's own
   */
  readonly gfxVersion?: string;

  /**
   * Product as AMD's node labeller writes it into `amd.com/gpu.product-name`.
   *
   * @default - any
   */
  readonly product?: string;

  /**
   * Memory as AMD's node labeller writes it into `amd.com/gpu.vram`, such as `16G`.
   *
   * @default - any
   */
  readonly vram?: string;
}

/** What a pod with GPUs of AMD needs. */
export function amd(options: AmdOptions): Hardware {
  const path = 'GpuOverlay.amd';
  const { count = 1, partition, gfxVersion, product, vram } = options;
  if (gfxVersion !== undefined && !/^\d+\.\d+\.\d+$/.test(gfxVersion)) {
    refuse(`${path} gfxVersion`, "a release such as '10.3.0'", gfxVersion);
  }
  if (partition !== undefined && !/^[a-z0-9]+_nps\d+$/.test(partition)) {
    refuse(`${path} partition`, "a kind of partition such as 'cpx_nps4'", partition);
  }
  const [, gigabytes] = vram === undefined ? [] : (/^(\d+)G$/.exec(vram) ?? refuse(`${path} vram`, "as '16G'", vram));
  const resource = `amd.com/${partition ?? 'gpu'}`;
  return {
    vendor: 'amd',
    devices: { [resource]: wholeNumber(`${path} count`, count, 1) },
    pod: placed(path, options, {
      taints: [...new Set(['amd.com/gpu', resource])],
      labels: {
        // Builds with ROCm exist for this architecture only.
        'kubernetes.io/arch': 'amd64',
        ...(product !== undefined && { 'amd.com/gpu.product-name': text(`${path} product`, product) }),
        ...(vram !== undefined && { 'amd.com/gpu.vram': vram }),
      },
    }),
    groups: deviceGroups(path, options.deviceGroups),
    env: gfxVersion === undefined ? [] : [value('HSA_OVERRIDE_GFX_VERSION', gfxVersion)],
    memory: gigabytes === undefined ? undefined : Number(gigabytes) * 1024 ** 3 * count,
  };
}
