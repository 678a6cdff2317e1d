import type { Duration } from 'cdk8s';
import type { SecretRef } from '../../k8s/secret-ref';
import type { OAuthGroups, OAuthRoles } from './oauth-membership';

/**
 * What all providers of OAuth share: Open WebUI has one set of variables for it. Say it with one provider, and it counts for all; two that
 * say different things are refused.
 */
export interface OAuthOptions {
  /**
   * Whether a user whom Open WebUI does not know gets an account; it waits for an administrator's approval, unless
   * `access.defaultRole` says otherwise.
   *
   * @default true
   */
  readonly signUp?: boolean;

  /**
   * Domains of e-mail addresses that may sign in, such as `example.com`.
   *
   * @default - all
   */
  readonly allowedDomains?: string[];

  /**
   * Whether a user becomes the existing account of the same e-mail address. Who can have a provider say any address takes over that
   * account: only for providers that verify addresses.
   *
   * @default false
   */
  readonly mergeAccountsByEmail?: boolean;

  /**
   * Whether the page leads to the provider at once: for a single provider, without the login form.
   *
   * @default false
   */
  readonly autoRedirect?: boolean;

  /**
   * Roles from the provider.
   *
   * @default - administrators give them
   */
  readonly roles?: OAuthRoles;

  /**
   * Groups from the provider.
   *
   * @default - administrators keep them
   */
  readonly groups?: OAuthGroups;

  /**
   * Names of the claims that say who a user is.
   *
   * @default - those of OpenID Connect
   */
  readonly claims?: OAuthClaims;

  /**
   * What each sign-in writes again.
   *
   * @default - nothing: what was said first stays
   */
  readonly updateOnLogin?: OAuthUpdates;

  /**
   * Proof Key for Code Exchange, by S256.
   *
   * @default - false; always with `SignIn.oidcPublicClient`
   */
  readonly pkce?: boolean;

  /**
   * URL that signing out leads to.
   *
   * @default - what the provider's discovery document says
   */
  readonly endSessionUrl?: string;

  /**
   * The audience that tokens are asked for.
   *
   * @default - none
   */
  readonly audience?: string;

  /**
   * Parameters of the request for authorization, such as `{ prompt: 'select_account' }`.
   *
   * @default - none
   */
  readonly authorizeParameters?: { [name: string]: string };

  /**
   * Longest time that a request to a provider takes.
   *
   * @default - the client library's own
   */
  readonly timeout?: Duration;

  /**
   * Whether a user without an e-mail address signs in all the same, under an address that Open WebUI makes of the subject.
   *
   * @default false
   */
  readonly emailFallback?: boolean;

  /**
   * Whether the provider may end sessions on its own (back-channel logout). It needs a Redis, in which revoked tokens are kept.
   *
   * @default false
   */
  readonly backChannelLogout?: boolean;

  /**
   * Whether other programs exchange the provider's tokens for Open WebUI's.
   *
   * @default - they do not
   */
  readonly tokenExchange?: OAuthTokenExchange;

  /**
   * Sessions of a user with a provider at once: a whole number of 1 or more.
   *
   * @default - 10
   */
  readonly maxSessionsPerUser?: number;

  /**
   * The key of a Secret that encrypts stored tokens of users: `openssl rand -hex 32`. Changing it signs everybody out of their provider.
   *
   * @default - the key that signs sessions
   */
  readonly sessionEncryptionKey?: SecretRef;

  /**
   * The key of a Secret that encrypts what tool servers say of their clients: `openssl rand -hex 32`.
   *
   * @default - the key that signs sessions
   */
  readonly clientInfoEncryptionKey?: SecretRef;
}

/** Names of the claims that say who a user is. */
export interface OAuthClaims {
  /**
   * The claim that tells users apart, and never changes.
   *
   * @default - `sub`, or the provider's own
   */
  readonly subject?: string;

  /**
   * The claim with the name.
   *
   * @default - `name`
   */
  readonly username?: string;

  /**
   * The claim with the e-mail address.
   *
   * @default - `email`
   */
  readonly email?: string;

  /**
   * The claim with the URL of a picture.
   *
   * @default - `picture`
   */
  readonly picture?: string;
}

/** What each sign-in writes again. */
export interface OAuthUpdates {
  /**
   * The name.
   *
   * @default false
   */
  readonly name?: boolean;

  /**
   * The e-mail address.
   *
   * @default false
   */
  readonly email?: boolean;

  /**
   * The picture.
   *
   * @default false
   */
  readonly picture?: boolean;
}

/** Other programs exchange tokens of a provider for tokens of Open WebUI. */
export interface OAuthTokenExchange {
  /**
   * Ids of the clients whose tokens are taken, besides Open WebUI's own.
   *
   * @default - none
   */
  readonly trustedClientIds?: string[];

  /**
   * Exchanges that are answered within `rateWindow`: a whole number of 1 or more.
   *
   * @default - Open WebUI's own
   */
  readonly rateLimit?: number;

  /**
   * The time that `rateLimit` counts in.
   *
   * @default - 3 minutes
   */
  readonly rateWindow?: Duration;
}
