import type { Environment } from '../manifests/environment';
import { inServers } from '../manifests/servers';
import { isOff, mayBeOn, signsInWithProvider } from '../manifests/sign-in';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Passwords may be off, if something else is on. */
export const signInLeavesAWayIn: Rule = {
  id: 'sign-in-leaves-a-way-in',
  level: 'error',
  title: 'somebody can sign in',
  why: 'the page shows no form and no button, or one that is refused, and nobody gets in, administrators included',
  fix: 'add a provider to `signIn`, or leave `access.loginForm` and `access.passwordAuth` on; ENABLE_LOGIN_FORM=false needs a complete provider, LDAP or a trusted header, and ENABLE_PASSWORD_AUTH=false takes LDAP away too',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => inServers(manifests, lockedOut),
};

function lockedOut(env: Environment): string[] {
  const passwordsOff = isOff(env, 'ENABLE_PASSWORD_AUTH');
  const off = passwordsOff ? 'ENABLE_PASSWORD_AUTH' : isOff(env, 'ENABLE_LOGIN_FORM') ? 'ENABLE_LOGIN_FORM' : undefined;
  if (off === undefined || isOff(env, 'WEBUI_AUTH')) return [];
  if (signsInWithProvider(env) !== false || env.isSet('WEBUI_AUTH_TRUSTED_EMAIL_HEADER') !== false) return [];
  const asksDirectory = mayBeOn(env, 'ENABLE_LDAP');
  if (asksDirectory && !passwordsOff) return [];
  const rest = asksDirectory ? 'LDAP takes passwords too' : 'there is no other way to sign in';
  return [says(env, off), isOff(env, 'ENABLE_OAUTH') ? says(env, 'ENABLE_OAUTH') : 'no provider is complete', rest];
}
