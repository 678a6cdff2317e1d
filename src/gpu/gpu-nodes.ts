import type { k8s } from 'cdk8s-plus-28';
import { refuse, text, wholeNumber } from '../k8s/demand';
import type { Sharing } from './gpu-overlay';

/** Nodes of Google Kubernetes Engine. */
export interface GkeNodesOptions {
  /**
   * Most pods that share one GPU, as the node pool says it; only with an overlay that shares.
   *
   * @default - not selected; Autopilot needs it for a shared GPU
   */
  readonly maxSharedClients?: number;
}

/** Nodes of Azure Kubernetes Service. */
export interface AksNodesOptions {
  /**
   * Size of the virtual machines, such as `Standard_NC24ads_A100_v4`: AKS labels no product.
   *
   * @default - any
   */
  readonly instanceType?: string;
}

/** Nodes with GPUs by the labels of a cloud, which its autoscaler knows before a node exists. */
export class GpuNodes {
  /**
   * Google Kubernetes Engine, by `cloud.google.com/gke-accelerator`; partitions and sharing are selected as the overlay says.
   *
   * @param accelerator such as `nvidia-l4`
   */
  public static gke(accelerator: string, options: GkeNodesOptions = {}): GpuNodes {
    const path = 'GpuNodes.gke';
    text(`${path}'s accelerator`, accelerator);
    const clients = options.maxSharedClients;
    if (clients !== undefined) wholeNumber(`${path} maxSharedClients`, clients, 2);
    return new GpuNodes(({ sharing, profile }) => {
      if (clients !== undefined && !sharing) {
        refuse(`${path} maxSharedClients`, 'left out with an overlay that does not share', clients);
      }
      return {
        'cloud.google.com/gke-accelerator': accelerator,
        ...(profile && { 'cloud.google.com/gke-gpu-partition-size': profile }),
        ...(sharing && { 'cloud.google.com/gke-gpu-sharing-strategy': GKE_STRATEGIES[sharing] }),
        ...(clients && { 'cloud.google.com/gke-max-shared-clients-per-gpu': String(clients) }),
      };
    });
  }

  /**
   * Karpenter on AWS, by `karpenter.k8s.aws/instance-gpu-name`.
   *
   * @param gpu such as `l4`
   */
  public static karpenter(gpu: string): GpuNodes {
    return new GpuNodes(() => ({ 'karpenter.k8s.aws/instance-gpu-name': gpu }), checked('GpuNodes.karpenter', gpu));
  }

  /**
   * Auto Mode of Amazon EKS, by `eks.amazonaws.com/instance-gpu-name`.
   *
   * @param gpu such as `l4`
   */
  public static eksAutoMode(gpu: string): GpuNodes {
    const labels = { 'eks.amazonaws.com/compute-type': 'auto', 'eks.amazonaws.com/instance-gpu-name': gpu };
    return new GpuNodes(() => labels, checked('GpuNodes.eksAutoMode', gpu));
  }

  /**
   * Node groups of Amazon EKS, by `k8s.amazonaws.com/accelerator`, the label that the cluster autoscaler asks for.
   *
   * @param accelerator the label's value on your node group
   */
  public static eksNodeGroup(accelerator: string): GpuNodes {
    const path = 'GpuNodes.eksNodeGroup';
    return new GpuNodes(() => ({ 'k8s.amazonaws.com/accelerator': accelerator }), checked(path, accelerator));
  }

  /** Azure Kubernetes Service, by `kubernetes.azure.com/accelerator`; the usual taint `sku=gpu` is tolerated. */
  public static aks(options: AksNodesOptions = {}): GpuNodes {
    const { instanceType } = options;
    if (instanceType !== undefined) text('GpuNodes.aks instanceType', instanceType);
    return new GpuNodes(
      () => ({
        'kubernetes.azure.com/accelerator': 'nvidia',
        ...(instanceType && { 'node.kubernetes.io/instance-type': instanceType }),
      }),
      [{ key: 'sku', operator: 'Equal', value: 'gpu', effect: 'NoSchedule' }],
    );
  }

  /**
   * Nodes by labels of your own.
   *
   * @param labels labels that each node has
   */
  public static labelled(labels: { [key: string]: string }): GpuNodes {
    if (Object.keys(labels).length === 0) refuse('GpuNodes.labelled', 'at least one label', '{}');
    return new GpuNodes(() => ({ ...labels }));
  }

  /** @internal */
  public readonly _labels: (mode: NodeMode) => { [key: string]: string };

  /** @internal */
  public readonly _tolerations: k8s.Toleration[];

  /** @internal */
  protected readonly _brand = 'GpuNodes';

  private constructor(labels: (mode: NodeMode) => { [key: string]: string }, tolerations: k8s.Toleration[] = []) {
    this._labels = labels;
    this._tolerations = tolerations;
  }
}

/**
 * What a cloud's labels depend on beside the product.
 *
 * @internal
 */
export interface NodeMode {
  readonly sharing?: Sharing;
  readonly profile?: string;
}

const GKE_STRATEGIES = { 'time-slicing': 'time-sharing', mps: 'mps' };

/** No tolerations, once the label's value is one. */
function checked(path: string, value: string): k8s.Toleration[] {
  text(path, value);
  return [];
}
