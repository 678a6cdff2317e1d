import type { Contribution } from '../../connections/contribution';
import { type OidcOptions, oidc } from './oidc';
import { type TrustedHeadersOptions, trustedHeaders } from './trusted-headers';

/** A way for users to prove who they are. */
export class SignIn {
  /** A provider of OpenID Connect; Open WebUI has room for one. */
  public static oidc(options: OidcOptions): SignIn {
    return new SignIn('oidc', oidc(options));
  }

  /**
   * A proxy that has asked who the user is, and says so in headers. Whoever reaches the pods past it is any user: a rule demands
   * `networkPolicies` that admit the proxy alone.
   *
   * Source: https://docs.openwebui.com/features/authentication-access/auth/sso/#trusted-header
   *
   * @throws if a name is none of a header, or is given twice
   */
  public static trustedHeaders(options: TrustedHeadersOptions): SignIn {
    return new SignIn('trustedHeaders', trustedHeaders(options));
  }

  /** @internal */
  public readonly _kind: string;

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'SignIn';

  private constructor(kind: string, contribution: Contribution) {
    this._kind = kind;
    this._contribution = contribution;
  }
}
