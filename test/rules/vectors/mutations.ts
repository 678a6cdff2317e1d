import type { Draft } from '../draft';
import { deployment, service } from '../manifests';

/** One change of a clean installation, and the ids of the rules that speak of it. */
type Mutations = Record<string, [change: (draft: Draft) => void, ...ids: string[]]>;

/** Gives Open WebUI's containers variables that they have not, or others. */
function give({ containers }: Draft, variables: Record<string, string>): void {
  for (const container of containers) {
    container.env = container.env.filter(({ name }) => !(name in variables));
    container.env.push(...Object.entries(variables).map(([name, value]) => ({ name, value })));
  }
}

/** Another vector database than pgvector, of which nothing is left. */
function use(draft: Draft, database: string, variables: Record<string, string>): void {
  for (const name of ['PGVECTOR_DB_URL', 'PGVECTOR_POOL_SIZE', 'PGVECTOR_POOL_MAX_OVERFLOW']) draft.unset(name);
  give(draft, { VECTOR_DB: database, ...variables });
}

function useChroma(draft: Draft, image: string): void {
  use(draft, 'chroma', { CHROMA_HTTP_HOST: 'chroma.ai.svc' });
  draft.objects.push(
    deployment({ name: 'chroma', namespace: 'ai', image }) as never,
    service({ name: 'chroma', namespace: 'ai' }) as never,
  );
}

const grpc = { QDRANT_PREFER_GRPC: 'true', QDRANT_API_KEY: '$(REDIS_PASSWORD)' };
const openAI = 'https://api.openai.com/v1';

/** Changes of vectors and models, below several replicas. */
export const VECTORS: Mutations = {
  'a vector database that is none': [draft => give(draft, { VECTOR_DB: 'postgres' }), 'vector-database-is-configured'],
  'a Qdrant without address': [draft => use(draft, 'qdrant', {}), 'vector-database-is-configured'],
  'a Qdrant with its address': [draft => use(draft, 'qdrant', { QDRANT_URI: 'http://qdrant.ai.svc:6333' })],
  'a Qdrant by gRPC with a key and no TLS': [
    draft => use(draft, 'qdrant', { QDRANT_URI: 'http://qdrant.ai.svc:6333', ...grpc }),
    'qdrant-grpc-has-tls-with-its-key',
  ],
  'a Qdrant by gRPC with a key and TLS': [
    draft => use(draft, 'qdrant', { QDRANT_URI: 'https://qdrant.ai.svc:6333', ...grpc }),
  ],
  'the address of a Qdrant that is not used': [
    draft => give(draft, { QDRANT_URI: 'http://qdrant.ai.svc:6333' }),
    'vector-variables-fit-the-database',
  ],
  'vectors that are too long': [
    draft => give(draft, { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072' }),
    'pgvector-length-is-indexable',
  ],
  'long vectors of half precision': [
    draft => give(draft, { PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH: '3072', PGVECTOR_USE_HALFVEC: 'true' }),
  ],
  'encrypted texts without a key': [draft => give(draft, { PGVECTOR_PGCRYPTO: 'true' }), 'pgcrypto-has-a-key'],
  'a Valkey, whose client is not in the image': [
    draft => use(draft, 'valkey', { VALKEY_URL: 'redis://valkey.ai.svc:6379' }),
    'vector-client-is-in-the-image',
  ],
  'a model of longer vectors': [
    draft => give(draft, { RAG_EMBEDDING_MODEL: 'text-embedding-3-large' }),
    'embeddings-fit-the-vector-database',
  ],
  'a model of shorter vectors': [draft => give(draft, { RAG_EMBEDDING_MODEL: 'nomic-embed-text' })],
  'a Chroma of before': [draft => useChroma(draft, 'chromadb/chroma:0.6.3'), 'chroma-server-fits-the-client'],
  'a Chroma of now': [draft => useChroma(draft, 'chromadb/chroma:1.5.9')],
  'servers that browsers reach': [
    draft => give(draft, { ENABLE_DIRECT_CONNECTIONS: 'true' }),
    'direct-connections-need-one-replica',
  ],
  'something said of a server that is not there': [
    draft => give(draft, { OPENAI_API_CONFIGS: '{"1":{"prefix_id":"openai"}}' }),
    'model-configs-have-endpoints',
  ],
  'something said of a server': [draft => give(draft, { OPENAI_API_CONFIGS: '{"0":{"prefix_id":"openai"}}' })],
  'a server twice': [
    draft =>
      give(draft, { OPENAI_API_BASE_URLS: `${openAI};${openAI}`, OPENAI_API_KEYS: '$(OPENAI_KEY_0);$(OPENAI_KEY_0)' }),
    'model-endpoints-are-distinct',
  ],
};
