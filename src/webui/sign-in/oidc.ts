import { portOf } from '../../connections/contribution';
import { baseUrl, elements, optional, text, url } from '../../k8s/demand';
import { given, secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import { callback } from './callback';
import type { OAuthOptions } from './oauth-options';
import type { Provider } from './provider';

const DISCOVERY = '/.well-known/openid-configuration';

/** A provider of OpenID Connect to which Open WebUI is a public client: it has no secret, and proves itself by PKCE. */
export interface OidcPublicClientOptions extends OAuthOptions {
  /** URL of the issuer, such as `https://login.example.com/realms/company`, or of its discovery document. */
  readonly providerUrl: string;

  /** The client's id. */
  readonly clientId: SecretRef;

  /**
   * What the button says.
   *
   * @default SSO
   */
  readonly providerName?: string;

  /**
   * What is asked for.
   *
   * @default - `openid`, `email` and `profile`
   */
  readonly scopes?: string[];

  /**
   * Where the provider sends browsers back to, as it knows the client: the public URL with `/oauth/oidc/callback` behind it.
   *
   * @default - the URL that the browser came by
   */
  readonly redirectUri?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** A provider of OpenID Connect. */
export interface OidcOptions extends OidcPublicClientOptions {
  /** The client's secret. */
  readonly clientSecret: SecretRef;

  /**
   * How the client shows its secret.
   *
   * @default - by HTTP basic authentication
   */
  readonly tokenEndpointAuth?: TokenEndpointAuth;
}

/** How a client shows its secret to the token endpoint. */
export enum TokenEndpointAuth {
  /** By HTTP basic authentication. */
  BASIC = 'client_secret_basic',
  /** In the body of the request. */
  POST = 'client_secret_post',
}

/** OpenID Connect with a secret. */
export function oidc(options: OidcOptions): Provider {
  const { clientSecret, tokenEndpointAuth } = options;
  return provider('SignIn.oidc', options, { clientSecret, tokenEndpointAuth });
}

/** OpenID Connect without a secret. */
export function oidcPublicClient(options: OidcPublicClientOptions): Provider {
  return provider('SignIn.oidcPublicClient', { ...options, pkce: true });
}

function provider(
  path: string,
  options: OidcPublicClientOptions,
  proof: Partial<Pick<OidcOptions, 'clientSecret' | 'tokenEndpointAuth'>> = {},
): Provider {
  const { providerUrl, clientId, providerName = 'SSO', scopes, redirectUri, peer } = options;
  const issuer = url(`${path} providerUrl`, providerUrl, ['http', 'https']);
  const isDocument = issuer.pathname.endsWith(DISCOVERY);
  const discovery = isDocument ? providerUrl : `${baseUrl(`${path} providerUrl`, providerUrl)}${DISCOVERY}`;
  return {
    kind: 'oidc',
    path,
    options,
    contribution: {
      env: [
        secret('OAUTH_CLIENT_ID', clientId),
        ...given({ OAUTH_CLIENT_SECRET: proof.clientSecret }),
        value('OPENID_PROVIDER_URL', discovery),
        value('OAUTH_PROVIDER_NAME', text(`${path} providerName`, providerName)),
        ...given({
          OAUTH_SCOPES: scopes && elements(`${path} scopes`, scopes, ' '),
          OPENID_REDIRECT_URI: optional(redirectUri, link => callback(path, link, 'oidc')),
          OAUTH_TOKEN_ENDPOINT_AUTH_METHOD: proof.tokenEndpointAuth,
        }),
      ],
      flows: [{ peer, port: portOf(issuer) }],
    },
  };
}
