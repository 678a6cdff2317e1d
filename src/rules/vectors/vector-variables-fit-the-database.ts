import { referencesIn } from '../../variables/settings';
import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { isEmbedded, VECTOR_DATABASES, vectorDatabaseOf } from '../manifests/vector-databases';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The address of a database does not choose it. */
export const vectorVariablesFitTheDatabase: Rule = {
  id: 'vector-variables-fit-the-database',
  level: 'warning',
  title: 'a vector database whose address is given is the one that is used',
  why: 'documents go to another database than the one that was set up, without VECTOR_DB to an embedded Chroma in the pod',
  fix: 'leave it to `VectorDatabase`, or set VECTOR_DB to the database whose address is there, or take the address out',
  source: 'open-webui v0.11.4 backend/open_webui/config.py:503',
  check: manifests =>
    manifests.installations.flatMap(({ shared, servers }) =>
      servers.flatMap(({ workload, container: { env } }) => {
        const database = vectorDatabaseOf(env);
        // An embedded database below several replicas, or one that does not exist, is an error of its own.
        if (database === undefined || !VECTOR_DATABASES.has(database)) return [];
        if (shared && isEmbedded(database, env)) return [];
        return finding(workload.object, breachesOf(database, env));
      }),
    ),
};

function breachesOf(database: string, env: Environment): string[] {
  const used = new Set(env.own.flatMap(({ value }) => referencesIn(value)));
  const others = [...VECTOR_DATABASES]
    .filter(([name, address]) => name !== database && env.setsItself(address) && !used.has(address))
    .map(([, address]) => `${address} is set`);
  return others.length > 0 ? [says(env, 'VECTOR_DB'), ...others] : [];
}
