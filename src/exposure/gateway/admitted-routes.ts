import {
  GatewaySpecListenersAllowedRoutesNamespacesFrom as From,
  type GatewaySpecListenersAllowedRoutesNamespaces as Namespaces,
} from '../../../imports/gateway.networking.k8s.io';
import { refuse } from '../../k8s/demand';

/** Whose routes a Gateway admits. */
export class AdmittedRoutes {
  /** Those of its own namespace. */
  public static ofSameNamespace(): AdmittedRoutes {
    return new AdmittedRoutes({ from: From.SAME });
  }

  /** Those of any namespace: whoever may make routes in the cluster can answer for a host that is not taken. */
  public static ofAllNamespaces(): AdmittedRoutes {
    return new AdmittedRoutes({ from: From.ALL });
  }

  /**
   * Those of the namespaces with some labels, such as `kubernetes.io/metadata.name`, which each namespace has.
   *
   * @throws if there are no labels
   */
  public static ofNamespaces(labels: { [key: string]: string }): AdmittedRoutes {
    if (Object.keys(labels).length === 0) refuse('AdmittedRoutes.ofNamespaces', 'at least one label', '{}');
    return new AdmittedRoutes({ from: From.SELECTOR, selector: { matchLabels: labels } });
  }

  /** @internal */
  public readonly _namespaces: Namespaces;

  /** @internal */
  protected readonly _brand = 'AdmittedRoutes';

  private constructor(namespaces: Namespaces) {
    this._namespaces = namespaces;
  }
}
