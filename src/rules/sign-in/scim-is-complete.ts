import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Accounts that an identity provider makes belong to one of the ways to sign in. */
export const scimIsComplete: Rule = {
  id: 'scim-is-complete',
  level: 'error',
  title: 'SCIM has a token, and a provider whose users it makes',
  why: "every call of the identity provider is refused, or the accounts that it makes are nobody's when users sign in",
  fix: 'pass `access.scim`, which asks for both; or set SCIM_TOKEN from a Secret and SCIM_AUTH_PROVIDER to the provider, such as microsoft or oidc',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => inServers(manifests, lacking),
};

function lacking(env: Environment): string[] {
  const [name] = ['ENABLE_SCIM', 'SCIM_ENABLED'].filter(name => env.get(name).kind !== 'unset');
  if (name === undefined || !env.isTrue(name)) return [];
  const missing = ['SCIM_TOKEN', 'SCIM_AUTH_PROVIDER'].filter(each => env.isSet(each) === false);
  return missing.length > 0 ? [says(env, name), ...missing.map(each => says(env, each))] : [];
}
