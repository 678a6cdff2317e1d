import { checkIam } from '../../variables/checks/database';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Tokens of AWS are for a user at a host of Postgres. */
export const iamAuthenticationHasHostAndUser: Rule = {
  id: 'iam-authentication-has-host-and-user',
  level: 'error',
  title: 'tokens of AWS are for a user at a host of Postgres',
  why: 'Open WebUI ends at its start, with a ValueError',
  fix: 'use `Postgres.fromRdsIam`, or write postgresql://user@host:5432/database in DATABASE_URL',
  source: 'open-webui v0.11.4 backend/open_webui/internal/db.py:165-175',
  check: manifests => problemsIn(manifests, [checkIam]),
};
