import { given } from '../../k8s/environment';
import { jsonText } from '../../k8s/json-variable';
import { NetworkPeer } from '../../k8s/network-peer';
import { clientVariables, type OAuthClientOptions, type Provider } from './provider';

/** Accounts of Google. */
export interface GoogleOptions extends OAuthClientOptions {
  /**
   * Parameters of the request for authorization, such as `{ hd: 'example.com' }`, which shows accounts of that domain only. It is no
   * check: `allowedDomains` is.
   *
   * @default - none
   */
  readonly googleParameters?: { [name: string]: string };
}

/** The variables of Google. */
export function google(options: GoogleOptions): Provider {
  const path = 'SignIn.google';
  const { googleParameters } = options;
  return {
    kind: 'google',
    path,
    options,
    discovery: 'https://accounts.google.com/.well-known/openid-configuration',
    contribution: {
      env: [
        ...clientVariables(path, VARIABLES, options),
        ...given({ GOOGLE_OAUTH_AUTHORIZE_PARAMS: googleParameters && jsonText(googleParameters) }),
      ],
      flows: [{ peer: NetworkPeer.internet(), port: 443 }],
    },
  };
}

const VARIABLES = {
  id: 'GOOGLE_CLIENT_ID',
  secret: 'GOOGLE_CLIENT_SECRET',
  scope: 'GOOGLE_OAUTH_SCOPE',
  redirectUri: 'GOOGLE_REDIRECT_URI',
};
