import { askLobu } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Without the list there is none; a star is all of them. */
export const lobuAgentsReachNamedDomains: Rule = {
  id: 'lobu-agents-reach-named-domains',
  level: 'warning',
  title: 'agents of Lobu reach domains that somebody has named',
  why: 'whatever an agent is talked into may leave for anywhere, with all that it has read',
  fix: 'list `gateway.allowedDomains`, or set WORKER_ALLOWED_DOMAINS to a comma-separated list',
  source: 'lobu v11.0.0 docs/SECURITY.md:42-46',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ container: { env } }) =>
      env.known('WORKER_ALLOWED_DOMAINS')?.trim() === '*' ? [says(env, 'WORKER_ALLOWED_DOMAINS')] : [],
    ),
};
