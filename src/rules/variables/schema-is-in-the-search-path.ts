import { checkSchemas } from '../../variables/checks/database';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Migrations do not know the schema. */
export const schemaIsInTheSearchPath: Rule = {
  id: 'schema-is-in-the-search-path',
  level: 'error',
  title: 'the search path of the database begins with DATABASE_SCHEMA',
  why: 'migrations create the tables in the first schema of the search path, the program looks for them in DATABASE_SCHEMA, and every page fails with `relation does not exist`',
  fix: 'append `?options=-csearch_path%3D<schema>` to DATABASE_URL; if the search path is that of the role, acknowledge this',
  source: 'open-webui v0.11.4 backend/open_webui/internal/db.py:423',
  check: manifests => problemsIn(manifests, [checkSchemas]),
};
