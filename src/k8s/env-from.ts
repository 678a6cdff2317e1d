import type { k8s } from 'cdk8s-plus-28';
import { objectName, refuse } from './demand';

/** All keys of a Secret or ConfigMap as variables; what a part sets itself is stronger. */
export class EnvFrom {
  /**
   * All keys of a Secret.
   *
   * @param name name of the Secret
   * @param prefix put before each key; none if left out
   */
  public static secret(name: string, prefix?: string): EnvFrom {
    return new EnvFrom({ secretRef: { name: objectName("EnvFrom.secret's name", name) }, prefix: checked(prefix) });
  }

  /**
   * All keys of a ConfigMap.
   *
   * @param name name of the ConfigMap
   * @param prefix put before each key; none if left out
   */
  public static configMap(name: string, prefix?: string): EnvFrom {
    return new EnvFrom({
      configMapRef: { name: objectName("EnvFrom.configMap's name", name) },
      prefix: checked(prefix),
    });
  }

  /** @internal */
  public readonly _source: k8s.EnvFromSource;

  /** @internal */
  protected readonly _brand = 'EnvFrom';

  private constructor(source: k8s.EnvFromSource) {
    this._source = source;
  }
}

function checked(prefix?: string): string | undefined {
  if (prefix === undefined || /^[A-Za-z_][A-Za-z0-9_]*$/.test(prefix)) return prefix;
  return refuse('EnvFrom prefix', "the beginning of a variable's name", prefix);
}
