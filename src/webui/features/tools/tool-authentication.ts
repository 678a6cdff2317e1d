import type { SecretRef } from '../../../k8s/secret-ref';

/** How a tool server knows who asks. */
export class ToolAuthentication {
  /** Not at all. */
  public static none(): ToolAuthentication {
    return new ToolAuthentication('none');
  }

  /**
   * By a key, as a bearer token. It becomes part of JSON: none with `"` or `\`.
   *
   * @param key the key of a Secret
   */
  public static bearer(key: SecretRef): ToolAuthentication {
    return new ToolAuthentication('bearer', key);
  }

  /** By the user's own token of Open WebUI, with which the server can act as that user. */
  public static session(): ToolAuthentication {
    return new ToolAuthentication('session');
  }

  /** By the token that the user signed in with. */
  public static userOAuth(): ToolAuthentication {
    return new ToolAuthentication('system_oauth');
  }

  /** @internal */
  protected readonly _brand = 'ToolAuthentication';

  private constructor(
    /** @internal */
    public readonly _type: string,
    /** @internal */
    public readonly _key?: SecretRef,
  ) {}
}
