import type { SecretRef } from '../../../k8s/secret-ref';

/** How a tool server knows who asks. */
export class ToolAuth {
  /**
   * Not at all.
   *
   * @example
   * const auth = ToolAuth.none();
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', auth });
   */
  public static none(): ToolAuth {
    return new ToolAuth('none');
  }

  /**
   * By a key, as a bearer token. It becomes part of JSON: none with `"` or `\`.
   *
   * @param key the key of a Secret
   *
   * @example
   * const auth = ToolAuth.bearer(SecretRef.of('weather', 'api-key'));
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', auth });
   */
  public static bearer(key: SecretRef): ToolAuth {
    return new ToolAuth('bearer', key);
  }

  /**
   * By the user's own token of Open WebUI, with which the server can act as that user.
   *
   * @example
   * const auth = ToolAuth.session();
   * ToolServer.openApi({ id: 'notes', name: 'Notes', url: 'http://notes.tools.svc:8000', auth });
   */
  public static session(): ToolAuth {
    return new ToolAuth('session');
  }

  /**
   * By the token that the user signed in with.
   *
   * @example
   * const auth = ToolAuth.userOAuth();
   * ToolServer.mcp({ id: 'files', name: 'Files', url: 'https://files.example.com/mcp', auth });
   */
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
