import { fact } from './facts';
import { get, list, record, text } from './manifest';
import type { Container, Workload } from './workloads';

/** Who made a GPU. */
export type Vendor = 'nvidia' | 'amd' | 'intel';

/** A GPU that a container asks for, as it is written. */
export interface GpuRequest {
  readonly resource: string;
  readonly vendor: Vendor;
  readonly request?: string;
  readonly limit?: string;
}

const VENDORS: [RegExp, Vendor][] = [
  [/^nvidia\.com\/(gpu|mig-)/, 'nvidia'],
  [/^amd\.com\//, 'amd'],
  [/^gpu\.intel\.com\/(i915|xe)$/, 'intel'],
];

/** The GPUs that a container asks for by extended resources, also those that it asks none of. */
export function gpuRequestsOf({ raw }: Container): GpuRequest[] {
  const [requests, limits] = ['requests', 'limits'].map(kind => record(get(raw, 'resources', kind)));
  return [...new Set([...Object.keys(requests), ...Object.keys(limits)])].flatMap(resource => {
    const vendor = VENDORS.find(([pattern]) => pattern.test(resource))?.[1];
    return vendor ? [{ resource, vendor, request: text(requests[resource]), limit: text(limits[resource]) }] : [];
  });
}

/** The GPUs that a container gets; another rule tells of what the API server refuses. */
export function gpusOf(container: Container): GpuRequest[] {
  return gpuRequestsOf(container).filter(({ limit }) => /^[1-9]\d*$/.test(limit ?? ''));
}

/** Whether a container gets a device by a claim. */
export function hasClaims({ raw }: Container): boolean {
  return list(get(raw, 'resources', 'claims')).length > 0;
}

/** Whether a container gets a GPU by a claim, as far as the claim's template is seen: other devices are claimed too. */
export function claimsGpu(workload: Workload, container: Container): boolean {
  return list(get(container.raw, 'resources', 'claims')).some(entry => {
    const name = get(entry, 'name');
    const claim = list(workload.podSpec.resourceClaims).find(each => get(each, 'name') === name);
    const template = workload.find('ResourceClaimTemplate', text(get(claim, 'resourceClaimTemplateName')) ?? '');
    return list(get(template, 'spec', 'spec', 'devices', 'requests')).some(request =>
      /^(gpu|mig)\./.test(text(get(request, 'exactly', 'deviceClassName') ?? get(request, 'deviceClassName')) ?? ''),
    );
  });
}

/** Whether any container of a workload gets a GPU. */
export function holdsGpus(workload: Workload): boolean {
  return workload.containers.some(container => gpusOf(container).length > 0 || claimsGpu(workload, container));
}

/** Whether pods share a GPU without partitions: its name, its product's label, or a declared fact says so. */
export function sharesGpu(workload: Workload): string | undefined {
  const declared = fact(workload.object, 'gpu-sharing');
  if (declared !== undefined) return `the GPU is shared by ${declared}`;
  const renamed = workload.containers.flatMap(gpusOf).find(({ resource }) => resource.endsWith('.shared'));
  if (renamed) return `${renamed.resource} is a shared GPU`;
  const product = text(get(workload.podSpec.nodeSelector, 'nvidia.com/gpu.product'));
  return product?.endsWith('-SHARED') ? `${product} is a shared GPU` : undefined;
}
