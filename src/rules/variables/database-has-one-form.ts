import { checkForms } from '../../variables/checks/database';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** The parts win over the URL, whatever the documents say. */
export const databaseHasOneForm: Rule = {
  id: 'database-has-one-form',
  level: 'error',
  title: 'the database of Open WebUI is told in a URL or in all of its parts',
  why: 'complete parts win over the URL, without encoding the password: Open WebUI writes to another database than the URL says, or to none; incomplete parts mean an empty SQLite',
  fix: 'pass `Postgres.fromSecret`, or set DATABASE_URL alone, with what it refers to under names of your own',
  source: 'open-webui v0.11.4 backend/open_webui/env.py:283-294',
  check: manifests => problemsIn(manifests, [checkForms]),
};
