import { dataKey, objectName } from './demand';

/** One key of a Secret: how every secret is given, since no prop takes its value. */
export class SecretRef {
  /**
   * Refers to a key of a Secret in the namespace of whatever reads it.
   *
   * @param name name of the Secret
   * @param key key in its data
   * @throws if name is no object name or key no key of a Secret
   */
  public static of(name: string, key: string): SecretRef {
    return new SecretRef(objectName("SecretRef.of's name", name), dataKey("SecretRef.of's key", key));
  }

  /** @internal */
  protected readonly _brand = 'SecretRef';

  /** Name of the Secret. */
  public readonly name: string;

  /** Key in its data. */
  public readonly key: string;

  private constructor(name: string, key: string) {
    this.name = name;
    this.key = key;
  }
}
