import { text } from '../k8s/demand';
import type { SecretRef } from '../k8s/secret-ref';

/** Where the value of one key is in the store. */
export class RemoteValue {
  /**
   * The value of one key, from the store.
   *
   * @param secret the key of the Secret that parts read
   * @param key what the store calls the secret: a path or a name
   * @param property the field in it; the secret as a whole if left out
   * @throws if a text is empty
   */
  public static of(secret: SecretRef, key: string, property?: string): RemoteValue {
    text("RemoteValue.of's key", key);
    if (property !== undefined) text("RemoteValue.of's property", property);
    return new RemoteValue(secret, { key, property });
  }

  /** @internal */
  protected readonly _brand = 'RemoteValue';

  private constructor(
    /** @internal */
    public readonly _secret: SecretRef,
    /** @internal */
    public readonly _remoteRef: { readonly key: string; readonly property?: string },
  ) {}
}
