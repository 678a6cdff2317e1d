import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A token that never expires is a password that nobody can change. */
export const sessionsExpire: Rule = {
  id: 'sessions-expire',
  level: 'error',
  title: 'sessions end some day',
  why: "a token that has leaked once opens the account for ever; only a new WEBUI_SECRET_KEY ends it, and everybody's with it",
  fix: 'set `access.sessionLifetime`, or JWT_EXPIRES_IN to a time such as 12h or 4w',
  source: 'https://docs.openwebui.com/security/hardening',
  check: manifests =>
    inServers(manifests, env =>
      /^(-1|0)$/.test(env.known('JWT_EXPIRES_IN') ?? '') ? [says(env, 'JWT_EXPIRES_IN')] : [],
    ),
};
