import type { Contribution } from '../../connections/contribution';
import { type OidcOptions, oidc } from './oidc';

/** A way for users to prove who they are. */
export class SignIn {
  /** A provider of OpenID Connect; Open WebUI has room for one. */
  public static oidc(options: OidcOptions): SignIn {
    return new SignIn('oidc', oidc(options));
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
