import type { k8s } from 'cdk8s-plus-28';
import { subPath } from '../k8s/claim';
import { objectName, refuse } from '../k8s/demand';
import { PullPolicy } from '../k8s/part-props';

/** A claim that holds models already. */
export interface ReadOnlyClaimOptions {
  /**
   * Directory of the models within the volume: the one that has `blobs` and `manifests`.
   *
   * @default - the volume's root
   */
  readonly subPath?: string;
}

/** How the models get into the pods. */
export class ModelDelivery {
  /** A container beside the server pulls and makes them, into a volume that is the pod's own. */
  public static sync(): ModelDelivery {
    return new ModelDelivery({ path: '/models' });
  }

  /**
   * An image that holds nothing but a directory of models, mounted as a volume. Needs Kubernetes 1.35, or 1.33 with the feature gate
   * `ImageVolume`, and containerd 2.1 or CRI-O 1.31. An artifact of registry.ollama.ai cannot be mounted (ollama#6510).
   *
   * @param reference the image, by its digest or a tag that stays
   * @param pullPolicy when the kubelet pulls it; `PullPolicy.IF_NOT_PRESENT` by default
   */
  public static imageVolume(reference: string, pullPolicy: PullPolicy = PullPolicy.IF_NOT_PRESENT): ModelDelivery {
    if (!/^\S+$/.test(reference)) {
      refuse('ModelDelivery.imageVolume', 'an image such as registry/models@sha256:…', reference);
    }
    return new ModelDelivery({ path: '/models', volume: {}, newer: { image: { reference, pullPolicy } } });
  }

  /**
   * Ollama's own image with the models in it: give that one as `image`.
   *
   * @param directory where the models are in the image
   */
  public static bakedIntoImage(directory: string): ModelDelivery {
    const path = 'ModelDelivery.bakedIntoImage';
    if (!/^\/[^\s:]+$/.test(directory)) refuse(path, "a directory such as '/models'", directory);
    return new ModelDelivery({ path: directory, isBaked: true });
  }

  /**
   * A claim that holds models already, and that any number of pods on any number of nodes may read.
   *
   * @param claimName name of the existing PersistentVolumeClaim
   */
  public static readOnlyClaim(claimName: string, options: ReadOnlyClaimOptions = {}): ModelDelivery {
    const path = 'ModelDelivery.readOnlyClaim';
    return new ModelDelivery({
      path: '/models',
      volume: { persistentVolumeClaim: { claimName: objectName(path, claimName), readOnly: true } },
      subPath: subPath(`${path} subPath`, options.subPath),
    });
  }

  /** @internal */
  public readonly _store: Store;

  /** @internal */
  protected readonly _brand = 'ModelDelivery';

  private constructor(store: Store) {
    this._store = store;
  }
}

/**
 * Where models are that are not the pod's own to change; without `volume` and `isBaked` they are.
 *
 * @internal
 */
export interface Store {
  readonly path: string;
  readonly volume?: Omit<k8s.Volume, 'name'>;
  readonly subPath?: string;

  /** Fields of the volume that came after 1.28. */
  readonly newer?: object;

  readonly isBaked?: boolean;
}
