import { finding, merged } from '../finding';
import { get, text } from '../manifests/manifest';
import { usedDatabases } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** A pooler hands connections on between statements. */
export const postgresPoolersKeepSessions: Rule = {
  id: 'postgres-poolers-keep-sessions',
  level: 'error',
  title: 'a Pooler in front of the database of Open WebUI keeps sessions',
  why: 'in transaction mode prepared statements and the lock of migrations belong to whichever connection comes next: prepared statement already exists, and two pods upgrade at once',
  fix: 'use `PostgresCluster` as `database`, without a pooler: the pools of WebUI are one; or set pgbouncer.poolMode: session',
  source: 'https://github.com/open-webui/open-webui/issues/28782',
  check: manifests =>
    merged(
      usedDatabases(manifests).flatMap(({ variable, service, namespace }) => {
        const pooler = service ? manifests.find('Pooler', service, namespace) : undefined;
        // Session is the default of the operator.
        const mode = text(get(pooler, 'spec', 'pgbouncer', 'poolMode')) ?? 'session';
        return pooler && mode !== 'session'
          ? finding(pooler, [`poolMode is ${mode}`, `${variable} of Open WebUI names it`])
          : [];
      }),
    ),
};
