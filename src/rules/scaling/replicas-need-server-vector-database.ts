import { inSharedInstallations } from '../manifests/sharing';
import { isEmbedded, VECTOR_DATABASES, vectorDatabaseOf } from '../manifests/vector-databases';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** An embedded vector database belongs to one process. */
export const replicasNeedServerVectorDatabase: Rule = {
  id: 'replicas-need-server-vector-database',
  level: 'error',
  title: 'several Open WebUI replicas share a vector database that is a server',
  why: 'an embedded Chroma or Milvus is a file of one process: workers die at the first upload, and each replica knows other documents',
  fix: 'use `Scaling.replicated` with a `VectorDatabase` such as `VectorDatabase.pgvector`, or set VECTOR_DB=pgvector (or another server), or CHROMA_HTTP_HOST or MILVUS_URI to a server',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/scaling',
  check: manifests =>
    inSharedInstallations(manifests, ({ container: { env } }) => {
      const database = vectorDatabaseOf(env);
      if (database === undefined || !isEmbedded(database, env)) return undefined;
      return `${says(env, 'VECTOR_DB')}, ${says(env, VECTOR_DATABASES.get(database) ?? '')}`;
    }),
};
