import { type Contribution, portOf } from '../../connections/contribution';
import { baseUrl, text, url } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import type { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';

const DISCOVERY = '/.well-known/openid-configuration';

/** A provider of OpenID Connect. */
export interface OidcOptions {
  /** URL of the issuer, such as `https://login.example.com/realms/company`, or of its discovery document. */
  readonly providerUrl: string;

  /** The client's id. */
  readonly clientId: SecretRef;

  /** The client's secret. */
  readonly clientSecret: SecretRef;

  /**
   * What the button says.
   *
   * @default SSO
   */
  readonly providerName?: string;

  /**
   * Whether a user whom Open WebUI does not know gets an account; it waits for an administrator's approval.
   *
   * @default true
   */
  readonly signUp?: boolean;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of OpenID Connect; upstream reads those of `oauth.*` from the environment at each start. */
export function oidc(options: OidcOptions): Contribution {
  const { providerUrl, clientId, clientSecret, providerName = 'SSO', signUp = true, peer } = options;
  const path = 'SignIn.oidc';
  const issuer = url(`${path} providerUrl`, providerUrl, ['http', 'https']);
  const isDocument = issuer.pathname.endsWith(DISCOVERY);
  const discovery = isDocument ? providerUrl : `${baseUrl(`${path} providerUrl`, providerUrl)}${DISCOVERY}`;
  return {
    env: [
      secret('OAUTH_CLIENT_ID', clientId),
      secret('OAUTH_CLIENT_SECRET', clientSecret),
      value('OPENID_PROVIDER_URL', discovery),
      value('OAUTH_PROVIDER_NAME', text(`${path} providerName`, providerName)),
      value('ENABLE_OAUTH_SIGNUP', signUp),
      value('ENABLE_OAUTH_PERSISTENT_CONFIG', false),
    ],
    flows: [{ peer, port: portOf(issuer) }],
  };
}
