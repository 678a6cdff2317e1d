import { cudaImageHasAGpu } from '../gpu/cuda-image-has-a-gpu';
import { devicePluginChoosesGpus } from '../gpu/device-plugin-chooses-gpus';
import { gpuDevicesCanBeOpened } from '../gpu/gpu-devices-can-be-opened';
import { gpuPodsFindTheirNodes } from '../gpu/gpu-pods-find-their-nodes';
import { gpuProductIsLabelled } from '../gpu/gpu-product-is-labelled';
import { gpuRequestsEqualLimits } from '../gpu/gpu-requests-equal-limits';
import { gpuRolloutsDoNotSurge } from '../gpu/gpu-rollouts-do-not-surge';
import { gpusAreHiddenFromOthers } from '../gpu/gpus-are-hidden-from-others';
import { ollamaImageFitsItsGpu } from '../gpu/ollama-image-fits-its-gpu';
import { oneKindOfGpuPerContainer } from '../gpu/one-kind-of-gpu-per-container';
import { podsDoNotShareAClaim } from '../gpu/pods-do-not-share-a-claim';
import { sharedGpusAreAskedForOnce } from '../gpu/shared-gpus-are-asked-for-once';
import { sharedGpusGiveMemoryBack } from '../gpu/shared-gpus-give-memory-back';
import type { Rule } from '../rule';

/** The rules about gpu, in reading order. */
export const gpu: Rule[] = [
  gpuRequestsEqualLimits,
  oneKindOfGpuPerContainer,
  sharedGpusAreAskedForOnce,
  devicePluginChoosesGpus,
  ollamaImageFitsItsGpu,
  gpuDevicesCanBeOpened,
  gpuRolloutsDoNotSurge,
  podsDoNotShareAClaim,
  cudaImageHasAGpu,
  gpusAreHiddenFromOthers,
  gpuPodsFindTheirNodes,
  gpuProductIsLabelled,
  sharedGpusGiveMemoryBack,
];
