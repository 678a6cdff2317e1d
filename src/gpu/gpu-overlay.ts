import type { k8s } from 'cdk8s-plus-28';
import type { Variable } from '../k8s/environment';
import { type AmdOptions, amd } from './amd';
import type { DeviceClaim } from './device-claim';
import { type IntelOptions, intel } from './intel';
import { type NvidiaOptions, nvidia } from './nvidia';
import { type NvidiaClaimOptions, nvidiaClaim } from './nvidia-claim';
import { type NvidiaMigOptions, nvidiaMig } from './nvidia-mig';
import { type NvidiaSharedOptions, nvidiaShared } from './nvidia-shared';
import { type Fields, podFields } from './pod-fields';

/** What a GPU changes about a pod that is laid out for the CPU: it removes as much as it adds. */
export class GpuOverlay {
  /**
   * Whole GPUs of NVIDIA.
   *
   * @throws if an option is out of its bounds
   */
  public static nvidia(options: NvidiaOptions = {}): GpuOverlay {
    return new GpuOverlay(nvidia(options));
  }

  /**
   * One share of a GPU of NVIDIA that several pods take turns on: neither its memory nor its faults are kept apart
   * (gpu-operator, gpu-sharing.rst).
   *
   * @throws if an option is out of its bounds
   */
  public static nvidiaTimeSlicing(options: NvidiaSharedOptions = {}): GpuOverlay {
    return new GpuOverlay(nvidiaShared('GpuOverlay.nvidiaTimeSlicing', 'time-slicing', options));
  }

  /**
   * One share of a GPU of NVIDIA with an equal part of its memory, by the Multi-Process Service; experimental in NVIDIA's device
   * plugin 0.20.
   *
   * @throws if an option is out of its bounds
   */
  public static nvidiaMps(options: NvidiaSharedOptions = {}): GpuOverlay {
    return new GpuOverlay(nvidiaShared('GpuOverlay.nvidiaMps', 'mps', options));
  }

  /**
   * One instance of a GPU of NVIDIA that is partitioned in hardware; always one, since a CUDA process sees no second one.
   *
   * @throws if an option is out of its bounds
   */
  public static nvidiaMig(options: NvidiaMigOptions): GpuOverlay {
    return new GpuOverlay(nvidiaMig(options));
  }

  /**
   * GPUs of NVIDIA by a claim (Dynamic Resource Allocation). Needs Kubernetes 1.34 (`resource.k8s.io/v1`) and NVIDIA's DRA driver,
   * whose allocation of GPUs its own README calls not yet supported: experimental. The device plugin and this driver exclude
   * each other in one cluster.
   *
   * @throws if an option is out of its bounds
   */
  public static nvidiaClaim(options: NvidiaClaimOptions = {}): GpuOverlay {
    return new GpuOverlay(nvidiaClaim(options));
  }

  /**
   * GPUs of AMD. Ollama runs its ROCm image, which exists for amd64 only.
   *
   * @throws if an option is out of its bounds
   */
  public static amd(options: AmdOptions): GpuOverlay {
    return new GpuOverlay(amd(options));
  }

  /**
   * GPUs of Intel. Experimental: Ollama has no build for oneAPI and reaches them through Vulkan (ollama#13130, ollama#8755).
   *
   * @throws if an option is out of its bounds
   */
  public static intel(options: IntelOptions): GpuOverlay {
    return new GpuOverlay(intel(options));
  }

  /** @internal */
  public readonly _hardware: Hardware;

  /** @internal */
  protected readonly _brand = 'GpuOverlay';

  private constructor(hardware: Hardware) {
    this._hardware = hardware;
  }

  /**
   * The fields of a pod of your own whose container gets the GPU, to spread into its spec: `containers` with this one container,
   * and what applies of `nodeSelector`, `affinity`, `tolerations`, `runtimeClassName`, `resourceClaims` and `securityContext`.
   * They are as in a manifest, for a plain `ApiObject`: the structs of cdk8s-plus would lose the quantities.
   *
   * @param container the container as it is without a GPU, in Kubernetes' own fields
   * @throws if the container asks for a GPU already, or the overlay is a claim without `claimTemplateName`
   */
  public podFields(container: Fields): Fields {
    return podFields(this._hardware, container);
  }
}

/** Who made a GPU. */
export type Vendor = 'nvidia' | 'amd' | 'intel';

/** How several pods share a GPU without partitions. */
export type Sharing = 'time-slicing' | 'mps';

/**
 * What pods with a GPU need.
 *
 * @internal
 */
export interface Hardware {
  readonly vendor: Vendor;

  /** Extended resources of the container, with equal requests and limits. */
  readonly devices: { readonly [name: string]: number };

  /** Fields of the pod. */
  readonly pod: Pick<k8s.PodSpec, 'nodeSelector' | 'affinity' | 'tolerations' | 'runtimeClassName'>;

  /** Groups that may open the devices, for users other than root. */
  readonly groups?: number[];

  /** Variables of whatever program uses the GPU. */
  readonly env?: Variable[];

  /** Variables of Ollama. */
  readonly ollamaEnv?: Variable[];

  /** The claim in place of extended resources. */
  readonly claim?: DeviceClaim;

  /** Memory of all GPUs of a pod in bytes, where it is declared. */
  readonly memory?: number;

  readonly sharing?: Sharing;
}
