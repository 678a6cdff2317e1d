import { finding } from '../finding';
import { gpusOf } from '../manifests/gpus';
import type { Rule } from '../rule';

/** A second share or instance is no second GPU. */
export const sharedGpusAreAskedForOnce: Rule = {
  id: 'shared-gpus-are-asked-for-once',
  level: 'error',
  title: 'a container asks for one share or one instance of a GPU',
  why: 'a CUDA process sees one instance, and a second share gives no more of the GPU: it is held and idle, or the pod ends with UnexpectedAdmissionError',
  fix: 'use `GpuOverlay.nvidiaMig`, `.nvidiaTimeSlicing` or `.nvidiaMps`, or write the number 1, and a bigger profile',
  source: 'https://docs.nvidia.com/datacenter/cloud-native/gpu-operator/latest/gpu-sharing.html',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.containers.flatMap(container =>
          gpusOf(container)
            .filter(({ resource, limit }) => /^nvidia\.com\/mig-|\.shared$/.test(resource) && Number(limit) > 1)
            .map(({ resource, limit }) => `${container.name} asks for ${limit} of ${resource}`),
        ),
      ),
    ),
};
