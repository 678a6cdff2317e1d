import type { Contribution } from '../../connections/contribution';
import { feishu } from './feishu';
import { gitHub } from './git-hub';
import { type GoogleOptions, google } from './google';
import { type LdapOptions, ldap } from './ldap';
import { type MicrosoftOptions, microsoft } from './microsoft';
import { type OidcOptions, type OidcPublicClientOptions, oidc, oidcPublicClient } from './oidc';
import type { OAuthClientOptions, Provider } from './provider';
import { type TrustedHeadersOptions, trustedHeaders } from './trusted-headers';

/** A way for users to prove who they are. */
export class SignIn {
  /**
   * A provider of OpenID Connect; Open WebUI has room for one.
   *
   * @throws if a URL is none, or the redirect URI not where Open WebUI answers
   * @example
   * SignIn.oidc({
   *   providerUrl: 'https://login.example.com/realms/company',
   *   clientId: SecretRef.of('open-webui-oidc', 'client-id'),
   *   clientSecret: SecretRef.of('open-webui-oidc', 'client-secret'),
   *   allowedDomains: ['example.com'],
   *   roles: { claim: 'resource_access.chat.roles', allowed: ['chat-user', 'chat-admin'], admin: ['chat-admin'] },
   *   groups: { create: true, sharing: GroupSharing.MEMBERS },
   * });
   */
  public static oidc(options: OidcOptions): SignIn {
    return SignIn.ofProvider(oidc(options));
  }

  /**
   * A provider of OpenID Connect to which Open WebUI is a public client, without a secret; it takes the room of `oidc`.
   *
   * @throws if a URL is none, or the redirect URI not where Open WebUI answers
   * @example
   * SignIn.oidcPublicClient({
   *   providerUrl: 'https://login.example.com/realms/company',
   *   clientId: SecretRef.of('open-webui-oidc', 'client-id'),
   * });
   */
  public static oidcPublicClient(options: OidcPublicClientOptions): SignIn {
    return SignIn.ofProvider(oidcPublicClient(options));
  }

  /**
   * Accounts of Google.
   *
   * @example
   * SignIn.google({
   *   clientId: SecretRef.of('google', 'client-id'),
   *   clientSecret: SecretRef.of('google', 'client-secret'),
   *   allowedDomains: ['example.com'],
   * });
   */
  public static google(options: GoogleOptions): SignIn {
    return SignIn.ofProvider(google(options));
  }

  /**
   * Accounts of Microsoft Entra ID. For groups the app registration must put the claim `groups` into the ID token.
   *
   * @throws if the tenant or a URL is none
   * @example
   * SignIn.microsoft({
   *   tenantId: '00000000-1111-2222-3333-444444444444',
   *   clientId: SecretRef.of('entra', 'client-id'),
   *   clientSecret: SecretRef.of('entra', 'client-secret'),
   *   groups: { create: true },
   * });
   */
  public static microsoft(options: MicrosoftOptions): SignIn {
    return SignIn.ofProvider(microsoft(options));
  }

  /**
   * Accounts of github.com. Anybody can have one: see `allowedDomains` and `signUp`.
   *
   * @example
   * SignIn.gitHub({
   *   clientId: SecretRef.of('github', 'client-id'),
   *   clientSecret: SecretRef.of('github', 'client-secret'),
   *   signUp: false,
   * });
   */
  public static gitHub(options: OAuthClientOptions): SignIn {
    return SignIn.ofProvider(gitHub(options));
  }

  /**
   * Accounts of Feishu.
   *
   * @example
   * SignIn.feishu({
   *   clientId: SecretRef.of('feishu', 'app-id'),
   *   clientSecret: SecretRef.of('feishu', 'app-secret'),
   * });
   */
  public static feishu(options: OAuthClientOptions): SignIn {
    return SignIn.ofProvider(feishu(options));
  }

  /**
   * Passwords of a directory. Who is known to it has an account; passwords of Open WebUI's own must not be off.
   *
   * @throws if the host, the port or the filter is none
   * @example
   * SignIn.ldap({
   *   host: 'ldap.example.com',
   *   tls: LdapTls.verified(SecretRef.of('ldap', 'ca.crt')),
   *   bind: { dn: 'cn=chat,ou=services,dc=example,dc=com', password: SecretRef.of('ldap', 'password') },
   *   searchBase: 'ou=people,dc=example,dc=com',
   *   groups: { create: true },
   * });
   */
  public static ldap(options: LdapOptions): SignIn {
    return new SignIn('ldap', ldap(options));
  }

  /**
   * A proxy that has asked who the user is, and says so in headers. Whoever reaches the pods past it is any user: a rule demands
   * `networkPolicies` that admit the proxy alone.
   *
   * Source: https://docs.openwebui.com/features/authentication-access/auth/sso/#trusted-header
   *
   * @throws if a name is none of a header, or is given twice
   *
   * @example
   * SignIn.trustedHeaders({ email: 'X-Forwarded-Email', name: 'X-Forwarded-Preferred-Username' });
   */
  public static trustedHeaders(options: TrustedHeadersOptions): SignIn {
    return new SignIn('trustedHeaders', trustedHeaders(options));
  }

  private static ofProvider(provider: Provider): SignIn {
    return new SignIn(provider.kind, provider.contribution, provider);
  }

  /** @internal */
  public readonly _kind: string;

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  public readonly _provider?: Provider;

  /** @internal */
  protected readonly _brand = 'SignIn';

  private constructor(kind: string, contribution: Contribution, provider?: Provider) {
    this._kind = kind;
    this._contribution = contribution;
    this._provider = provider;
  }

  /**
   * Whether somebody whom Open WebUI does not know gets an account this way.
   *
   * @internal
   */
  public get _makesAccounts(): boolean {
    return this._provider?.options.signUp ?? true;
  }
}
