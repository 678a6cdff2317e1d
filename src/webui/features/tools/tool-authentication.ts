import type { SecretRef } from '../../../k8s/secret-ref';

/** How a tool server knows who asks. */
export class ToolAuthentication {
  /**
   * Not at all.
   *
   * @example
   * const authentication = ToolAuthentication.none();
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', authentication });
   */
  public static none(): ToolAuthentication {
    return new ToolAuthentication('none');
  }

  /**
   * By a key, as a bearer token. It becomes part of JSON: none with `"` or `\`.
   *
   * @param key the key of a Secret
   *
   * @example
   * const authentication = ToolAuthentication.bearer(SecretRef.of('weather', 'api-key'));
   * ToolServer.openApi({ id: 'weather', name: 'Weather', url: 'http://weather.tools.svc:8000', authentication });
   */
  public static bearer(key: SecretRef): ToolAuthentication {
    return new ToolAuthentication('bearer', key);
  }

  /**
   * By the user's own token of Open WebUI, with which the server can act as that user.
   *
   * @example
   * const authentication = ToolAuthentication.session();
   * ToolServer.openApi({ id: 'notes', name: 'Notes', url: 'http://notes.tools.svc:8000', authentication });
   */
  public static session(): ToolAuthentication {
    return new ToolAuthentication('session');
  }

  /**
   * By the token that the user signed in with.
   *
   * @example
   * const authentication = ToolAuthentication.userOAuth();
   * ToolServer.mcp({ id: 'files', name: 'Files', url: 'https://files.example.com/mcp', authentication });
   */
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
