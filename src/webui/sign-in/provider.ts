import type { Contribution } from '../../connections/contribution';
import { elements, optional } from '../../k8s/demand';
import { given, secret, type Variable } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import { callback } from './callback';
import type { OAuthOptions } from './oauth-options';

/** A provider of OAuth. */
export interface Provider {
  /** What there can be one of. */
  readonly kind: string;

  /** The factory that made it, for messages: `SignIn.google`. */
  readonly path: string;

  /** What it says of all providers. */
  readonly options: OAuthOptions;

  /** Its discovery document, where no variable of its own names it: signing out reads the one of OpenID Connect. */
  readonly discovery?: string;

  readonly contribution: Contribution;
}

/** A client of a provider that Open WebUI knows by name. */
export interface OAuthClientOptions extends OAuthOptions {
  /** The client's id. */
  readonly clientId: SecretRef;

  /** The client's secret. */
  readonly clientSecret: SecretRef;

  /**
   * What is asked for.
   *
   * @default - Open WebUI's own: who the user is, and the e-mail address
   */
  readonly scopes?: string[];

  /**
   * Where the provider sends browsers back to, as it knows the client: the public URL with `/oauth/…/callback` behind it.
   *
   * @default - the URL that the browser came by
   */
  readonly redirectUri?: string;
}

/** The names of a provider's variables. */
export interface ClientVariables {
  readonly id: string;
  readonly secret: string;
  readonly scope: string;
  readonly redirectUri: string;
}

/** The variables of a client. */
export function clientVariables(path: string, names: ClientVariables, options: OAuthClientOptions): Variable[] {
  const { clientId, clientSecret, scopes, redirectUri } = options;
  const kind = path.slice('SignIn.'.length).toLowerCase();
  return [
    secret(names.id, clientId),
    secret(names.secret, clientSecret),
    ...given({
      [names.scope]: scopes && elements(`${path} scopes`, scopes, ' '),
      [names.redirectUri]: optional(redirectUri, link => callback(path, link, kind)),
    }),
  ];
}
