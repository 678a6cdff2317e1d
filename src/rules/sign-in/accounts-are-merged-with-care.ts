import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { admitsAllDomains, isForAllTenants, signsInWithProvider } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Who can have a provider say any address takes over the account of that address. */
export const accountsAreMergedWithCare: Rule = {
  id: 'accounts-are-merged-with-care',
  level: 'warning',
  title: 'accounts of one e-mail address become one only where addresses are verified',
  why: "somebody makes an account at the provider with an administrator's e-mail address, signs in, and is that administrator",
  fix: 'leave `mergeAccountsByEmail` out, that is OAUTH_MERGE_ACCOUNTS_BY_EMAIL; or name the domains whose addresses your provider verifies in `allowedDomains`, that is OAUTH_ALLOWED_DOMAINS, and a tenant of your own of Microsoft',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests => inServers(manifests, takenOver),
};

function takenOver(env: Environment): string[] {
  if (!env.isTrue('OAUTH_MERGE_ACCOUNTS_BY_EMAIL') || !signsInWithProvider(env)) return [];
  const merges = says(env, 'OAUTH_MERGE_ACCOUNTS_BY_EMAIL');
  if (isForAllTenants(env)) return [merges, says(env, 'MICROSOFT_CLIENT_TENANT_ID')];
  return admitsAllDomains(env) ? [merges, says(env, 'OAUTH_ALLOWED_DOMAINS')] : [];
}
