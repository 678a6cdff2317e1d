import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { meantProviders } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A provider that lacks something is left out without a word. */
export const signInProvidersAreComplete: Rule = {
  id: 'sign-in-providers-are-complete',
  level: 'error',
  title: 'every provider to sign in with has all that it needs',
  why: 'the provider is not registered, and its button is not there; a method of PKCE other than S256 ends the program at its start',
  fix: 'pass the provider to `signIn`, which asks for all of it; or set what is missing: the client secret, MICROSOFT_CLIENT_TENANT_ID, OPENID_PROVIDER_URL; OAUTH_CODE_CHALLENGE_METHOD is S256 or left out',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:2653-2760',
  check: manifests => inServers(manifests, env => [...lacking(env), ...otherMethod(env)]),
};

function lacking(env: Environment): string[] {
  return meantProviders(env).flatMap(({ id, lacks }) =>
    lacks.length > 0 ? [`${id} is set`, ...lacks.map(name => says(env, name))] : [],
  );
}

function otherMethod(env: Environment): string[] {
  const method = env.known('OAUTH_CODE_CHALLENGE_METHOD');
  return method && method !== 'S256' ? [says(env, 'OAUTH_CODE_CHALLENGE_METHOD')] : [];
}
