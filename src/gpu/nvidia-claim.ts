import { objectName, refuse, text, wholeNumber } from '../k8s/demand';
import { CLAIM } from './device-claim';
import type { Hardware } from './gpu-overlay';
import { NVIDIA_GPU } from './nvidia-labels';
import { type GpuPlacement, placed } from './placement';

/** GPUs of NVIDIA by Dynamic Resource Allocation. */
export interface NvidiaClaimOptions extends GpuPlacement {
  /**
   * Class of the devices: NVIDIA's driver has `gpu.nvidia.com` and `mig.nvidia.com`.
   *
   * @default 'gpu.nvidia.com'
   */
  readonly deviceClassName?: string;

  /**
   * Devices of each pod: a whole number of 1 or more.
   *
   * @default 1
   */
  readonly count?: number;

  /**
   * What each device must be, as CEL: `device.attributes['gpu.nvidia.com'].productName == 'NVIDIA L4'`.
   *
   * @default - any of the class
   */
  readonly selectors?: string[];

  /**
   * Name of an existing ResourceClaimTemplate in place of a new one, and of the other options of the device.
   *
   * @default - a new one, `<part>-gpu`
   */
  readonly claimTemplateName?: string;
}

/** What a pod needs whose GPUs are claimed. */
export function nvidiaClaim(options: NvidiaClaimOptions): Hardware {
  const path = 'GpuOverlay.nvidiaClaim';
  const { deviceClassName = 'gpu.nvidia.com', count = 1, selectors = [], claimTemplateName } = options;
  if (claimTemplateName !== undefined) {
    objectName(`${path} claimTemplateName`, claimTemplateName);
    for (const name of ['deviceClassName', 'count', 'selectors'] as const) {
      if (options[name] !== undefined) refuse(`${path} ${name}`, 'left out beside claimTemplateName', options[name]);
    }
  }
  return {
    vendor: 'nvidia',
    devices: {},
    pod: placed(path, options, { taints: [NVIDIA_GPU] }),
    claim: {
      templateName: claimTemplateName,
      spec: {
        devices: {
          requests: [
            {
              name: CLAIM,
              exactly: {
                deviceClassName: objectName(`${path} deviceClassName`, deviceClassName),
                allocationMode: 'ExactCount',
                count: wholeNumber(`${path} count`, count, 1),
                ...(selectors.length > 0 && {
                  selectors: selectors.map(expression => ({
                    cel: { expression: text(`${path} selectors`, expression) },
                  })),
                }),
              },
            },
          ],
        },
      },
    },
  };
}
