import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { admitsAllDomains, isForAllTenants, signsInWithProvider } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Everybody has an account at a public provider, or can make one. */
export const strangersWaitForApproval: Rule = {
  id: 'strangers-wait-for-approval',
  level: 'warning',
  title: 'an account at a public provider alone is not enough to get in',
  why: 'anybody with an account of Google, GitHub or Microsoft signs in and uses your models',
  fix: 'name your domains in `allowedDomains`, that is OAUTH_ALLOWED_DOMAINS, or the tenant of Microsoft; or leave `access.defaultRole` at `UserRole.PENDING`, or take roles from the provider',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests => inServers(manifests, letIn),
};

function letIn(env: Environment): string[] {
  const isOpen = env.isTrue('ENABLE_OAUTH_SIGNUP') && env.known('DEFAULT_USER_ROLE') === 'user';
  if (!isOpen || !signsInWithProvider(env) || !admitsAllDomains(env)) return [];
  // With roles from the provider, who has none is refused.
  if (env.isTrue('ENABLE_OAUTH_ROLE_MANAGEMENT')) return [];
  const ids = ['GOOGLE_CLIENT_ID', 'GITHUB_CLIENT_ID', ...(isForAllTenants(env) ? ['MICROSOFT_CLIENT_ID'] : [])];
  const known = ids.find(id => env.isSet(id));
  return known ? [`${known} is set`, says(env, 'OAUTH_ALLOWED_DOMAINS'), says(env, 'DEFAULT_USER_ROLE')] : [];
}
