import { checkPooler } from '../../variables/checks/database';
import { finding, merged } from '../finding';
import { serviceAt } from '../manifests/exposures/hosts';
import type { Server } from '../manifests/installations';
import { get, namespaceOf, sameNamespace, text, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { hostOf } from '../manifests/urls';
import type { Rule } from '../rule';
import { problemsIn } from '../variables/container/problems';

/** Statements that one connection prepared are asked of another one. */
export const databasePoolsSessions: Rule = {
  id: 'database-pools-sessions',
  level: 'warning',
  title: 'a pooler between Open WebUI and Postgres pools sessions, or knows prepared statements',
  why: 'requests fail at random with "prepared statement already exists", since two of them share a connection of the pooler',
  fix: 'give `Postgres` the address of the server, or of a pooler with pool_mode session, or of PgBouncer 1.21 or newer with max_prepared_statements; or change DATABASE_URL, or poolMode',
  source: 'https://github.com/open-webui/open-webui/issues/28782',
  check: manifests =>
    merged([
      ...problemsIn(manifests, [checkPooler]),
      ...manifests.installations
        .flatMap(({ servers }) => servers)
        .flatMap(server => finding(server.workload.object, poolersOf(server, manifests))),
    ]),
};

/** The poolers of CloudNativePG that a server connects to, and that share connections between transactions. */
function poolersOf({ workload, container: { env } }: Server, manifests: Manifests): string[] {
  return ['DATABASE_URL', 'PGVECTOR_DB_URL'].flatMap(name => {
    const url = env.get(name);
    if (url.kind !== 'known' && url.kind !== 'partly') return [];
    const at = serviceAt(hostOf(url.text), workload.namespace);
    const pooler = manifests
      .ofKind('Pooler')
      .find(object => object.metadata.name === at?.name && sameNamespace(namespaceOf(object), at.namespace));
    const isShared = text(get(pooler, 'spec', 'pgbouncer', 'poolMode')) === 'transaction';
    const prepared = Number(text(get(pooler, 'spec', 'pgbouncer', 'parameters', 'max_prepared_statements')) ?? 0);
    return pooler && isShared && prepared === 0
      ? [`${name} leads to ${titleOf(pooler)}, whose poolMode is transaction`]
      : [];
  });
}
