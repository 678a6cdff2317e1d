import { askLobu } from '../manifests/lobu';
import { hostOf } from '../manifests/urls';
import type { Rule } from '../rule';

/** A pooler is for the many connections of the gateways. */
export const lobuMigrationsBypassThePooler: Rule = {
  id: 'lobu-migrations-bypass-the-pooler',
  level: 'error',
  title: 'migrations of Lobu speak to Postgres itself',
  why: 'a pooler hands a session from one client to another: locks are lost half-way, and a long migration is cut by its limits',
  fix: 'give `database` the URL of the server and the pooler to `sessionPooler`; or give the Job another DATABASE_URL than the gateway',
  source: 'https://www.pgbouncer.org/features.html',
  check: manifests =>
    askLobu(manifests, ['migrate'], ({ container: { env } }) => {
      const url = env.get('DATABASE_URL');
      if (url.kind !== 'known' && url.kind !== 'partly') return [];
      const host = hostOf(url.text);
      const isPooler = /(?:^|[-.])(?:pooler|pgbouncer|pgcat)(?:[-.]|$)/.test(host) || /:6432(?:\/|$)/.test(url.text);
      return isPooler ? [`DATABASE_URL leads to ${host}`] : [];
    }),
};
