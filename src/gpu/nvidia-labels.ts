import type { k8s } from 'cdk8s-plus-28';
import { text } from '../k8s/demand';
import { bytesOf } from '../k8s/quantity';

/** Name by which NVIDIA's device plugin offers whole GPUs, and the key of their nodes' taint. */
export const NVIDIA_GPU = 'nvidia.com/gpu';

/** GPUs of NVIDIA by the labels of GPU Feature Discovery, which the GPU operator installs and GKE's own plugin does not. */
export interface NvidiaProductOptions {
  /**
   * Product as in the label `nvidia.com/gpu.product`, such as `NVIDIA-L4`; without `-SHARED` or `-MIG-…`, which the overlay adds
   * where they belong.
   *
   * @default - any
   */
  readonly product?: string;

  /**
   * Memory that each GPU has at least, as the driver counts it, which is a little less than the product's name says: `'22Gi'`.
   * Models of a declared size are checked against it.
   *
   * @default - any
   */
  readonly minMemory?: string;
}

/** The product's label. */
export function productLabel(path: string, product: string | undefined, suffix = ''): { [key: string]: string } {
  if (product === undefined) return {};
  return { 'nvidia.com/gpu.product': `${text(`${path} product`, product)}${suffix}` };
}

/** Nodes whose GPUs have so much memory: the label counts mebibytes. */
export function memoryAffinity(path: string, minMemory: string | undefined): k8s.Affinity | undefined {
  const bytes = memoryOf(path, minMemory);
  if (bytes === undefined) return undefined;
  const mebibytes = Math.ceil(bytes / 1024 ** 2);
  const matchExpressions = [{ key: 'nvidia.com/gpu.memory', operator: 'Gt', values: [String(mebibytes - 1)] }];
  return {
    nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } },
  };
}

/** The declared memory of one GPU in bytes. */
export function memoryOf(path: string, minMemory: string | undefined): number | undefined {
  return minMemory === undefined ? undefined : bytesOf(`${path} minMemory`, minMemory);
}
