import type { Environment } from './environment';
import { hostOf, isLoopback } from './urls';

/** What Open WebUI takes where `VECTOR_DB` is not set. */
export const DEFAULT_VECTOR_DATABASE = 'chroma';

/** Every name that `VECTOR_DB` can have, with the variable that says where the database is. */
export const VECTOR_DATABASES: ReadonlyMap<string, string> = new Map([
  ['chroma', 'CHROMA_HTTP_HOST'],
  ['elasticsearch', 'ELASTICSEARCH_URL'],
  ['mariadb-vector', 'MARIADB_VECTOR_DB_URL'],
  ['milvus', 'MILVUS_URI'],
  ['opengauss', 'OPENGAUSS_DB_URL'],
  ['opensearch', 'OPENSEARCH_URI'],
  ['oracle23ai', 'ORACLE_DB_DSN'],
  ['pgvector', 'PGVECTOR_DB_URL'],
  ['pinecone', 'PINECONE_API_KEY'],
  ['qdrant', 'QDRANT_URI'],
  ['s3vector', 'S3_VECTOR_BUCKET_NAME'],
  ['valkey', 'VALKEY_URL'],
  ['weaviate', 'WEAVIATE_HTTP_HOST'],
]);

/** The database that is in use; nothing where that cannot be seen. */
export function vectorDatabaseOf(env: Environment): string | undefined {
  const value = env.get('VECTOR_DB');
  if (value.kind === 'unset') return DEFAULT_VECTOR_DATABASE;
  return value.kind === 'known' ? value.text : undefined;
}

/** Whether a database of that name is a file of the process itself. */
export function isEmbedded(database: string, env: Environment): boolean {
  if (database !== 'chroma' && database !== 'milvus') return false;
  const value = env.get(VECTOR_DATABASES.get(database) ?? '');
  if (value.kind === 'unset') return true;
  if (value.kind !== 'known') return false;
  const isFile = database === 'milvus' && !/^(https?|tcp):\/\//.test(value.text);
  return value.text === '' || isFile || isLoopback(hostOf(value.text));
}
