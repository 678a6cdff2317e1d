import { checkDrivers } from '../../variables/checks/database';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** The documents show drivers that the image does not have. */
export const databaseUrlHasADriver: Rule = {
  id: 'database-url-has-a-driver',
  level: 'error',
  title: 'the database of Open WebUI has a driver that is in the image',
  why: 'the program ends at its start: asyncpg is not installed, sqlcipher does not work with the asynchronous engine, and the vector database does not know postgres://',
  fix: 'pass `Postgres.fromSecret`, or begin the URL with `postgresql://`; both of its engines find their driver themselves',
  source: 'open-webui v0.11.4 backend/open_webui/internal/db.py:236-259',
  check: manifests => problemsIn(manifests, [checkDrivers]),
};
