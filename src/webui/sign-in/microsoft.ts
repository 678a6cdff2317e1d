import { portOf } from '../../connections/contribution';
import { baseUrl, optional, refuse, url } from '../../k8s/demand';
import { given, value } from '../../k8s/environment';
import { NetworkPeer } from '../../k8s/network-peer';
import { clientVariables, type OAuthClientOptions, type Provider } from './provider';

const WORLDWIDE = 'https://login.microsoftonline.com';

/** Accounts of Microsoft Entra ID. */
export interface MicrosoftOptions extends OAuthClientOptions {
  /**
   * The tenant: its id or a domain of it. `organizations`, `common` and `consumers` let accounts of strangers in, whose e-mail address
   * nobody has verified.
   */
  readonly tenantId: string;

  /**
   * URL that sign-ins begin at, of a national cloud: `https://login.microsoftonline.us`.
   *
   * @default - https://login.microsoftonline.com
   */
  readonly loginUrl?: string;

  /**
   * URL of the user's picture.
   *
   * @default - Microsoft Graph's
   */
  readonly pictureUrl?: string;
}

/** The variables of Microsoft. */
export function microsoft(options: MicrosoftOptions): Provider {
  const path = 'SignIn.microsoft';
  const { tenantId, loginUrl, pictureUrl } = options;
  if (!/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(tenantId)) refuse(`${path} tenantId`, "a tenant's id or domain", tenantId);
  const login = optional(loginUrl, link => baseUrl(`${path} loginUrl`, link, ['https'])) ?? WORLDWIDE;
  return {
    kind: 'microsoft',
    path,
    options,
    discovery: `${login}/${tenantId}/v2.0/.well-known/openid-configuration`,
    contribution: {
      env: [
        ...clientVariables(path, VARIABLES, options),
        value('MICROSOFT_CLIENT_TENANT_ID', tenantId),
        ...given({
          MICROSOFT_CLIENT_LOGIN_BASE_URL: loginUrl && login,
          MICROSOFT_CLIENT_PICTURE_URL: optional(pictureUrl, link => url(`${path} pictureUrl`, link).href && link),
        }),
      ],
      flows: [{ peer: NetworkPeer.internet(), port: portOf(new URL(login)) }],
    },
  };
}

const VARIABLES = {
  id: 'MICROSOFT_CLIENT_ID',
  secret: 'MICROSOFT_CLIENT_SECRET',
  scope: 'MICROSOFT_OAUTH_SCOPE',
  redirectUri: 'MICROSOFT_REDIRECT_URI',
};
