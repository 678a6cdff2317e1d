import { inSharedInstallations } from '../manifests/sharing';
import type { Rule } from '../rule';

/** Several processes on one SQLite file corrupt it. */
export const replicasNeedPostgres: Rule = {
  id: 'replicas-need-postgres',
  level: 'error',
  title: 'several Open WebUI replicas share a PostgreSQL database',
  why: 'SQLite is a file of one process: the others see `database is locked`, an empty application, or a corrupt file',
  fix: 'use `Scaling.replicated` with `Postgres.fromSecret`, or set DATABASE_URL to a postgresql:// URL',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    inSharedInstallations(manifests, ({ database: { kind, what } }) => (kind === 'sqlite' ? what : undefined)),
};
