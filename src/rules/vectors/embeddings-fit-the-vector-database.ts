import { finding } from '../finding';
import type { Environment } from '../manifests/environment';
import { vectorDatabaseOf } from '../manifests/vector-databases';
import type { Rule } from '../rule';

/** A model makes vectors of one length. */
export const embeddingsFitTheVectorDatabase: Rule = {
  id: 'embeddings-fit-the-vector-database',
  level: 'error',
  title: 'the vector database takes vectors of the length that the embedding model makes',
  why: 'pgvector cuts off what is longer, and finds other documents than the right ones; Pinecone and Oracle refuse every document',
  fix: 'give `maxVectorLength` (at least) or `dimension` (exactly) the length of the model of `embeddings`, or PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH, PINECONE_DIMENSION or ORACLE_VECTOR_LENGTH that of RAG_EMBEDDING_MODEL; what is stored already keeps its length',
  source: 'open-webui v0.11.4 backend/open_webui/retrieval/vector/dbs/pgvector.py:320',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(({ env }) => breachesOf(env)),
      ),
    ),
};

/** The variable that says how long vectors are, its default, and whether shorter ones are fine too. */
const LENGTHS: { readonly [database: string]: { name: string; byDefault: number; takesShorter: boolean } } = {
  pgvector: { name: 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH', byDefault: 1536, takesShorter: true },
  pinecone: { name: 'PINECONE_DIMENSION', byDefault: 1536, takesShorter: false },
  oracle23ai: { name: 'ORACLE_VECTOR_LENGTH', byDefault: 768, takesShorter: false },
};

/** Lengths that the models' own pages say; of Ollama's names without their tag, where all tags have the same. */
const MODELS: { readonly [model: string]: number } = {
  'all-minilm': 384,
  'baai/bge-base-en-v1.5': 768,
  'baai/bge-large-en-v1.5': 1024,
  'baai/bge-m3': 1024,
  'baai/bge-small-en-v1.5': 384,
  'bge-large': 1024,
  'bge-m3': 1024,
  embeddinggemma: 768,
  'google/embeddinggemma-300m': 768,
  'intfloat/multilingual-e5-large': 1024,
  'mxbai-embed-large': 1024,
  'nomic-ai/nomic-embed-text-v1.5': 768,
  'nomic-embed-text': 768,
  'qwen/qwen3-embedding-0.6b': 1024,
  'qwen/qwen3-embedding-4b': 2560,
  'qwen/qwen3-embedding-8b': 4096,
  'qwen3-embedding:0.6b': 1024,
  'qwen3-embedding:4b': 2560,
  'qwen3-embedding:8b': 4096,
  'sentence-transformers/all-minilm-l6-v2': 384,
  'sentence-transformers/all-mpnet-base-v2': 768,
  'text-embedding-3-large': 3072,
  'text-embedding-3-small': 1536,
  'text-embedding-ada-002': 1536,
};

/** Only of a model that is said: an administrator may have chosen another one where none is. */
function breachesOf(env: Environment): string[] {
  const store = LENGTHS[vectorDatabaseOf(env) ?? ''];
  const model = env.known('RAG_EMBEDDING_MODEL');
  const made = model === undefined ? undefined : lengthOf(model);
  if (!store || made === undefined) return [];
  const value = env.get(store.name);
  const taken = value.kind === 'unset' ? store.byDefault : Number(env.known(store.name));
  const isFine = !Number.isInteger(taken) || made === taken || (store.takesShorter && made < taken);
  return isFine ? [] : [`${model} makes vectors of ${made}, ${store.name} is ${taken}`];
}

function lengthOf(model: string): number | undefined {
  const name = model.trim().toLowerCase();
  const known = (key: string) => (Object.hasOwn(MODELS, key) ? MODELS[key] : undefined);
  return known(name) ?? known(name.replace(/:[^:/]*$/, ''));
}
