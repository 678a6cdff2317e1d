import { NetworkPeer } from '../../k8s/network-peer';
import { clientVariables, type OAuthClientOptions, type Provider } from './provider';

/** The variables of Feishu. */
export function feishu(options: OAuthClientOptions): Provider {
  const path = 'SignIn.feishu';
  return {
    kind: 'feishu',
    path,
    options,
    contribution: {
      env: clientVariables(path, VARIABLES, options),
      flows: [{ peer: NetworkPeer.internet(), port: 443 }],
    },
  };
}

const VARIABLES = {
  id: 'FEISHU_CLIENT_ID',
  secret: 'FEISHU_CLIENT_SECRET',
  scope: 'FEISHU_OAUTH_SCOPE',
  redirectUri: 'FEISHU_REDIRECT_URI',
};
