import { objectName } from '../k8s/demand';

/** Where External Secrets finds the values. */
export class SecretStoreRef {
  /**
   * A SecretStore, which each namespace has for itself.
   *
   * @throws if the name is no object name
   */
  public static store(name: string): SecretStoreRef {
    return new SecretStoreRef('SecretStore', objectName('SecretStoreRef.store', name));
  }

  /**
   * A ClusterSecretStore, for all namespaces.
   *
   * @throws if the name is no object name
   */
  public static clusterStore(name: string): SecretStoreRef {
    return new SecretStoreRef('ClusterSecretStore', objectName('SecretStoreRef.clusterStore', name));
  }

  /** @internal */
  protected readonly _brand = 'SecretStoreRef';

  private constructor(
    private readonly kind: string,
    private readonly name: string,
  ) {}

  /** @internal */
  public get _ref(): { kind: string; name: string } {
    return { kind: this.kind, name: this.name };
  }
}
