import type { Environment } from '../manifests/environment';
import { inSharedInstallations } from '../manifests/sharing';
import { hostOf, isLoopback } from '../manifests/urls';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** The databases that are embedded unless their address is a server's. */
const ADDRESSES = new Map([
  ['chroma', 'CHROMA_HTTP_HOST'],
  ['milvus', 'MILVUS_URI'],
]);

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
      const kind = env.get('VECTOR_DB');
      if (kind.kind !== 'unset' && kind.kind !== 'known') return undefined;
      const database = kind.kind === 'unset' ? 'chroma' : kind.text;
      const address = ADDRESSES.get(database);
      if (address === undefined || !isEmbedded(env, address)) return undefined;
      return `${says(env, 'VECTOR_DB')}, ${says(env, address)}`;
    }),
};

function isEmbedded(env: Environment, address: string): boolean {
  const value = env.get(address);
  if (value.kind === 'unset') return true;
  if (value.kind !== 'known') return false;
  const isFile = address === 'MILVUS_URI' && !/^(https?|tcp):\/\//.test(value.text);
  return value.text === '' || isFile || isLoopback(hostOf(value.text));
}
