import type { k8s } from 'cdk8s-plus-28';
import { type NvidiaOptions, nvidia } from './nvidia';

/** What a GPU changes about a pod that is laid out for the CPU: it removes as much as it adds. */
export class GpuOverlay {
  /** Whole GPUs of NVIDIA. */
  public static nvidia(options: NvidiaOptions = {}): GpuOverlay {
    return new GpuOverlay(nvidia(options));
  }

  /** @internal */
  public readonly _hardware: Hardware;

  /** @internal */
  protected readonly _brand = 'GpuOverlay';

  private constructor(hardware: Hardware) {
    this._hardware = hardware;
  }
}

/**
 * What pods with a GPU need.
 *
 * @internal
 */
export interface Hardware {
  /** Extended resources of the container, with equal requests and limits. */
  readonly devices: { readonly [name: string]: number };

  /** Fields of the pod. */
  readonly pod: Pick<k8s.PodSpec, 'nodeSelector' | 'tolerations' | 'runtimeClassName'>;
}
