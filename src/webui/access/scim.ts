import { given, secret, type Variable, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';

/** Accounts and groups that an identity provider manages, at `/api/v1/scim/v2/` below the public URL. */
export interface Scim {
  /** The token that the identity provider shows: whoever has it makes accounts. */
  readonly token: SecretRef;

  /** The way to sign in whose subjects are the provider's external ids. */
  readonly provider: ScimProvider;
}

/** The way to sign in that SCIM makes accounts for. */
export enum ScimProvider {
  /** `SignIn.oidc`. */
  OIDC = 'oidc',
  /** `SignIn.microsoft`. */
  MICROSOFT = 'microsoft',
  /** `SignIn.google`. */
  GOOGLE = 'google',
  /** `SignIn.gitHub`. */
  GITHUB = 'github',
  /** `SignIn.feishu`. */
  FEISHU = 'feishu',
}

/** The variables of SCIM. */
export function scimVariables({ token, provider }: Scim): Variable[] {
  return [value('ENABLE_SCIM', true), secret('SCIM_TOKEN', token), ...given({ SCIM_AUTH_PROVIDER: provider })];
}
