import { inSharedInstallations } from '../manifests/sharing';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** What a browser answers must come back to the process that asked it. */
export const directConnectionsNeedOneReplica: Rule = {
  id: 'direct-connections-need-one-replica',
  level: 'error',
  title: 'users add servers of their own to one replica only',
  why: 'the answer of a server that a browser reaches itself arrives at another replica than the one that waits for it, and the chat hangs',
  fix: 'leave `modelDefaults.directConnections` out, or set ENABLE_DIRECT_CONNECTIONS=false, or run one replica with one worker',
  source: 'https://github.com/open-webui/open-webui/issues/15162',
  check: manifests =>
    inSharedInstallations(manifests, ({ container: { env } }) =>
      env.isTrue('ENABLE_DIRECT_CONNECTIONS') === true ? says(env, 'ENABLE_DIRECT_CONNECTIONS') : undefined,
    ),
};
