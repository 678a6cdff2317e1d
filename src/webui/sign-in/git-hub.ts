import { NetworkPeer } from '../../k8s/network-peer';
import { clientVariables, type OAuthClientOptions, type Provider } from './provider';

/** The variables of GitHub. */
export function gitHub(options: OAuthClientOptions): Provider {
  const path = 'SignIn.gitHub';
  return {
    kind: 'gitHub',
    path,
    options,
    contribution: {
      env: clientVariables(path, VARIABLES, options),
      flows: [{ peer: NetworkPeer.internet(), port: 443 }],
    },
  };
}

const VARIABLES = {
  id: 'GITHUB_CLIENT_ID',
  secret: 'GITHUB_CLIENT_SECRET',
  scope: 'GITHUB_CLIENT_SCOPE',
  redirectUri: 'GITHUB_CLIENT_REDIRECT_URI',
};
