import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** An administrator reads all chats and runs code. */
export const newAccountsAreNoAdministrators: Rule = {
  id: 'new-accounts-are-no-administrators',
  level: 'error',
  title: 'a new account is not an administrator by default',
  why: 'whoever makes an account reads the chats of all others and runs code in the pod',
  fix: 'set `access.defaultRole` to `UserRole.USER` or leave it out, or set DEFAULT_USER_ROLE to pending or user; for administrators from a provider use `roles`',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests =>
    inServers(manifests, env => (env.known('DEFAULT_USER_ROLE') === 'admin' ? [says(env, 'DEFAULT_USER_ROLE')] : [])),
};
