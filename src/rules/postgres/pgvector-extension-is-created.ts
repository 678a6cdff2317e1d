import { finding } from '../finding';
import { get, list, type Manifest, record, text } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { objectsOf, texts, type UsedDatabase, usedDatabases } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** Nobody but a superuser creates the extension, and WebUI is none. */
export const pgvectorExtensionIsCreated: Rule = {
  id: 'pgvector-extension-is-created',
  level: 'error',
  title: 'a cluster of CloudNativePG that keeps vectors has the extension vector',
  why: 'the extension is not trusted, so that the owner of the database may not create it: each pod fails at its start with permission denied',
  fix: 'leave `extensions` of `PostgresCluster` as it is, or add vector to them; or add it to `extensions` of a Database, or to postInitApplicationSQL of the Cluster',
  source:
    'https://cloudnative-pg.io/documentation/current/declarative_database_management/#managing-extensions-in-a-database',
  check: manifests => {
    const clusters = usedDatabases(manifests)
      .filter(used => keepsVectors(used))
      .flatMap(({ cluster }) => cluster ?? []);
    return [...new Set(clusters)].flatMap(cluster =>
      isCreated(cluster, manifests)
        ? []
        : finding(cluster, [
            'no Database of the cluster has the extension vector, and postInitApplicationSQL does not create it',
          ]),
    );
  },
};

/** Without a URL of its own pgvector is in the database of the application. */
function keepsVectors({ variable, server }: UsedDatabase): boolean {
  const { env } = server.container;
  if (env.known('VECTOR_DB') !== 'pgvector') return false;
  return variable === 'PGVECTOR_DB_URL' || env.isSet('PGVECTOR_DB_URL') === false;
}

function isCreated(cluster: Manifest, manifests: Manifests): boolean {
  const { bootstrap, managed } = record(cluster.spec);
  const initdb = record(get(bootstrap, 'initdb'));
  // What begins with other data, or runs SQL that is elsewhere, has whatever is in there.
  const isHidden =
    ['recovery', 'pg_basebackup'].some(method => get(bootstrap, method) !== undefined) ||
    ['import', 'postInitApplicationSQLRefs', 'postInitTemplateSQLRefs'].some(field => initdb[field] !== undefined);
  const sql = [...texts(initdb.postInitApplicationSQL), ...texts(initdb.postInitTemplateSQL)];
  return (
    isHidden ||
    sql.some(statement => /create\s+extension[^;]*\bvector\b/i.test(statement)) ||
    list(get(managed, 'roles')).some(role => get(role, 'superuser') === true) ||
    objectsOf(cluster, 'Database', manifests).some(database => hasVector(database))
  );
}

function hasVector(database: Manifest): boolean {
  return list(get(database, 'spec', 'extensions')).some(
    extension => text(get(extension, 'name')) === 'vector' && get(extension, 'ensure') !== 'absent',
  );
}
