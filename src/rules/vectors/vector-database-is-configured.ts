import { finding } from '../finding';
import type { Container } from '../manifests/containers';
import type { Environment } from '../manifests/environment';
import { releaseOf } from '../manifests/images';
import { schemeOf } from '../manifests/urls';
import { VECTOR_DATABASES, vectorDatabaseOf } from '../manifests/vector-databases';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** What each database cannot do without, and what its client refuses. */
export const vectorDatabaseIsConfigured: Rule = {
  id: 'vector-database-is-configured',
  level: 'error',
  title: 'the vector database that is named exists, and has every variable that it needs',
  why: 'Open WebUI ends at its start with `Unsupported vector type`, or with what its client says of an address that is missing',
  fix: 'pass a `VectorDatabase` such as `VectorDatabase.qdrant` to `scaling`, or set VECTOR_DB to a name that Open WebUI knows, and beside it what the found variables say',
  source: 'open-webui v0.11.4 backend/open_webui/retrieval/vector/factory.py:30-92',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => breachesOf(server)),
      ),
    ),
};

/** Variables without a default that does anything. */
const NEEDED: { readonly [database: string]: string[] } = {
  qdrant: ['QDRANT_URI'],
  pinecone: ['PINECONE_API_KEY', 'PINECONE_ENVIRONMENT'],
  weaviate: ['WEAVIATE_HTTP_HOST', 'WEAVIATE_GRPC_HOST'],
  s3vector: ['S3_VECTOR_BUCKET_NAME', 'S3_VECTOR_REGION'],
  oracle23ai: ['ORACLE_DB_USER', 'ORACLE_DB_PASSWORD', 'ORACLE_DB_DSN'],
  'mariadb-vector': ['MARIADB_VECTOR_DB_URL'],
  valkey: ['VALKEY_URL'],
};

function breachesOf({ env, image }: Container): string[] {
  const database = vectorDatabaseOf(env);
  if (database === undefined) return [];
  const { major, minor } = releaseOf(image) ?? { major: 1, minor: 0 };
  if (!VECTOR_DATABASES.has(database)) {
    // What comes after the newest release that was read is not known here.
    return major === 0 ? [`${says(env, 'VECTOR_DB')}, which is no vector database of Open WebUI`] : [];
  }
  const needed = [
    ...(NEEDED[database] ?? []),
    ...(database === 'oracle23ai' && env.isTrue('ORACLE_DB_USE_WALLET')
      ? ['ORACLE_WALLET_DIR', 'ORACLE_WALLET_PASSWORD']
      : []),
  ].filter(name => name !== 'WEAVIATE_GRPC_HOST' || major > 0 || minor >= 8);
  const missing = needed.filter(name => env.isSet(name) === false);
  return [
    ...(missing.length > 0 ? [says(env, 'VECTOR_DB'), ...missing.map(name => says(env, name))] : []),
    ...refused(database, env),
  ];
}

/** What a client says no to. */
function refused(database: string, env: Environment): string[] {
  if (database === 'pgvector') {
    const name = env.isSet('PGVECTOR_DB_URL') === false ? 'DATABASE_URL' : 'PGVECTOR_DB_URL';
    const value = env.get(name);
    const scheme = value.kind === 'known' || value.kind === 'partly' ? schemeOf(value.text) : undefined;
    return scheme !== undefined && !scheme.startsWith('postgres')
      ? [`VECTOR_DB is pgvector, ${name} is ${scheme}://…`]
      : [];
  }
  // Open WebUI gives the client a URL in any case, and the client takes one of both.
  if (database === 'elasticsearch' && env.isSet('ELASTICSEARCH_CLOUD_ID')) {
    return ['VECTOR_DB is elasticsearch, ELASTICSEARCH_CLOUD_ID is set beside a URL'];
  }
  return [];
}
