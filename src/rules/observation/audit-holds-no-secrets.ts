import { auditOf } from '../manifests/audit';
import { inServers } from '../manifests/servers';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** What an entry of each level holds that should be nowhere. */
const HELD: { readonly [level: string]: string } = {
  REQUEST: 'bodies of requests are logged',
  REQUEST_RESPONSE: 'bodies of requests and answers are logged',
};

/** One field name is blanked, and no more. */
export const auditHoldsNoSecrets: Rule = {
  id: 'audit-holds-no-secrets',
  level: 'warning',
  title: 'the audit log holds no bodies of requests',
  why: 'only a field named password is blanked: the log has API keys as administrators save them, new passwords, and with answers the token of everybody who signs in',
  fix: 'use `Audit.metadata`, or AUDIT_LOG_LEVEL=METADATA; otherwise keep the log as you keep secrets, and acknowledge this',
  source: 'open-webui v0.11.4 backend/open_webui/utils/audit.py:264-292',
  check: manifests =>
    inServers(manifests, env => {
      const held = HELD[auditOf(env)?.level ?? ''];
      return held ? [says(env, 'AUDIT_LOG_LEVEL'), held] : [];
    }),
};
