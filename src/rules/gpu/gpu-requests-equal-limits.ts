import { finding } from '../finding';
import { type GpuRequest, gpuRequestsOf } from '../manifests/gpus';
import type { Rule } from '../rule';

/** GPUs are whole, and cannot be overcommitted. */
export const gpuRequestsEqualLimits: Rule = {
  id: 'gpu-requests-equal-limits',
  level: 'error',
  title: 'GPUs are asked for by a whole number of 1 or more, the same as limit and request',
  why: 'the API server refuses the pod; only `0` passes, and hides no GPU: where the runtime shows all of them, it still does',
  fix: 'use a `GpuOverlay`, or write the number as limit, and the same as request or none; leave the resource away where there is no GPU',
  source: 'https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.containers.flatMap(container =>
          gpuRequestsOf(container).flatMap(gpu => breachesOf(gpu).map(breach => `${container.name}: ${breach}`)),
        ),
      ),
    ),
};

function breachesOf({ resource, request, limit }: GpuRequest): string[] {
  if (limit === undefined) return [`the request of ${resource} is ${request}, without a limit`];
  if (!/^[1-9]\d*$/.test(limit)) return [`the limit of ${resource} is ${limit}`];
  return request === undefined || request === limit ? [] : [`${resource} is ${request} as request, ${limit} as limit`];
}
