import type { SecretRef } from '../../../k8s/secret-ref';

/** How a tool server knows who asks. */
export class ToolAuth {
  /** Not at all. */
  public static none(): ToolAuth {
    return new ToolAuth('none');
  }

  /**
   * By a key, as a bearer token. It becomes part of JSON: none with `"` or `\`.
   *
   * @param key the key of a Secret
   */
  public static bearer(key: SecretRef): ToolAuth {
    return new ToolAuth('bearer', key);
  }

  /** By the user's own token of Open WebUI, with which the server can act as that user. */
  public static session(): ToolAuth {
    return new ToolAuth('session');
  }

  /** By the token that the user signed in with. */
  public static userOAuth(): ToolAuth {
    return new ToolAuth('system_oauth');
  }

  /** @internal */
  protected readonly _brand = 'ToolAuth';

  private constructor(
    /** @internal */
    public readonly _type: string,
    /** @internal */
    public readonly _key?: SecretRef,
  ) {}
}
