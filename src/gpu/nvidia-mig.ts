import { refuse } from '../k8s/demand';
import type { Hardware } from './gpu-overlay';
import { NVIDIA_GPU, productLabel } from './nvidia-labels';
import { type NvidiaPlacement, placed } from './placement';

const PROFILE = /^\d+g\.(\d+)gb(\+[a-z]+(\.[a-z]+)*)?$/;

/** How a node offers the instances of its partitioned GPUs: NVIDIA's `mig.strategy`. */
export enum MigStrategy {
  /** All instances are of one profile and go by `nvidia.com/gpu`: the default of the GPU operator, and GKE's way. */
  SINGLE = 'single',

  /** Each profile goes by a name of its own, such as `nvidia.com/mig-1g.5gb`. */
  MIXED = 'mixed',
}

/** An instance of a partitioned GPU of NVIDIA. */
export interface NvidiaMigOptions extends NvidiaPlacement {
  /** Profile of the instance, such as `1g.5gb` or `1g.10gb+me`. */
  readonly profile: string;

  /** How the nodes offer it. */
  readonly strategy: MigStrategy;

  /**
   * Product of the whole GPU as in the label `nvidia.com/gpu.product`, such as `NVIDIA-A100-SXM4-40GB`. Needed with
   * `MigStrategy.SINGLE` unless `nodes` are given: the resource's name does not tell the profile.
   *
   * @default - any
   */
  readonly product?: string;
}

/** What a pod with an instance of a partitioned GPU needs. */
export function nvidiaMig(options: NvidiaMigOptions): Hardware {
  const path = 'GpuOverlay.nvidiaMig';
  const { profile, strategy, product, nodes } = options;
  const [, gigabytes] = PROFILE.exec(profile) ?? refuse(`${path} profile`, "a profile such as '1g.5gb'", profile);
  const isMixed = strategy === MigStrategy.MIXED;
  if (!isMixed && product === undefined && nodes === undefined) {
    refuse(`${path} product`, 'given with MigStrategy.SINGLE, or nodes in its place', product);
  }
  // Labels and resources have no `+`.
  const name = profile.replaceAll('+', '.');
  const resource = isMixed ? `nvidia.com/mig-${name}` : NVIDIA_GPU;
  return {
    vendor: 'nvidia',
    devices: { [resource]: 1 },
    pod: placed(path, options, {
      taints: [...new Set([NVIDIA_GPU, resource])],
      labels: productLabel(path, product, isMixed ? '' : `-MIG-${name}`),
      profile,
    }),
    memory: Number(gigabytes) * 1000 ** 3,
  };
}
