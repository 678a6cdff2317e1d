import { secret, type Variable, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';

/** How Open WebUI signs in to whatever stands in front of a Chroma server. */
export class ChromaAuthentication {
  /**
   * By a token: `Authorization: Bearer …`.
   *
   * @param token the key of the Secret
   *
   * @example
   * const authentication = ChromaAuthentication.token(SecretRef.of('chroma', 'token'));
   * VectorDatabase.chroma({ url: 'https://chroma.example.com', authentication });
   */
  public static token(token: SecretRef): ChromaAuthentication {
    return new ChromaAuthentication('chromadb.auth.token_authn.TokenAuthClientProvider', token);
  }

  /**
   * By user and password: `Authorization: Basic …`.
   *
   * @param credentials the key of a Secret that holds `user:password`
   *
   * @example
   * const authentication = ChromaAuthentication.basic(SecretRef.of('chroma', 'user-and-password'));
   * VectorDatabase.chroma({ url: 'https://chroma.example.com', authentication });
   */
  public static basic(credentials: SecretRef): ChromaAuthentication {
    return new ChromaAuthentication('chromadb.auth.basic_authn.BasicAuthClientProvider', credentials);
  }

  /** @internal */
  public readonly _env: Variable[];

  /** @internal */
  protected readonly _brand = 'ChromaAuthentication';

  private constructor(provider: string, credentials: SecretRef) {
    this._env = [value('CHROMA_CLIENT_AUTH_PROVIDER', provider), secret('CHROMA_CLIENT_AUTH_CREDENTIALS', credentials)];
  }
}
