import type { k8s } from 'cdk8s-plus-28';
import { objectName } from '../k8s/demand';
import { schedulingFields, type Toleration } from '../k8s/scheduling';
import type { GpuNodes, NodeMode } from './gpu-nodes';
import type { Hardware } from './gpu-overlay';

/** Where pods with a GPU may run. */
export interface GpuPlacement {
  /**
   * Nodes by the labels of a cloud, or by your own.
   *
   * @default - every node that offers the GPU
   */
  readonly nodes?: GpuNodes;

  /**
   * Taints of the nodes beside the one that goes by the GPU's resource name, which is always tolerated.
   *
   * @default - none
   */
  readonly tolerations?: Toleration[];
}

/** Where pods with a GPU of NVIDIA may run. */
export interface NvidiaPlacement extends GpuPlacement {
  /**
   * Name of an existing RuntimeClass. Needed where the runtime's default is not NVIDIA's and CDI is not used, as on K3s; the
   * GPU operator from 25.10 on does without it, and its NRI plugin deletes the class.
   *
   * @default - none
   */
  readonly runtimeClassName?: string;
}

/** What an overlay adds to the placement that its user gave. */
export interface Place extends NodeMode {
  /** Keys of taints. */
  readonly taints: string[];
  readonly labels?: { readonly [key: string]: string };
  readonly affinity?: k8s.Affinity;
}

/** The pod's fields for a placement. */
export function placed(path: string, given: NvidiaPlacement, place: Place): Hardware['pod'] {
  const labels = { ...place.labels, ...given.nodes?._labels(place) };
  const { nodeSelector, tolerations = [] } = schedulingFields(path, {
    nodeSelector: labels,
    tolerations: given.tolerations,
  });
  return {
    // An empty name is a mistake, and not the same as none.
    runtimeClassName:
      given.runtimeClassName === undefined ? undefined : objectName(`${path} runtimeClassName`, given.runtimeClassName),
    nodeSelector: Object.keys(labels).length > 0 ? nodeSelector : undefined,
    affinity: place.affinity,
    // Nodes with GPUs are tainted by this convention, on some clouds without being asked; elsewhere it does nothing.
    tolerations: [
      ...place.taints.map(key => ({ key, operator: 'Exists', effect: 'NoSchedule' })),
      ...(given.nodes?._tolerations ?? []),
      ...tolerations,
    ],
  };
}
