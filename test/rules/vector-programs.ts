import { type Chart, JsonPatch } from 'cdk8s';
import {
  Chroma,
  Embeddings,
  type IVectorDatabase,
  Ollama,
  Postgres,
  Qdrant,
  Scaling,
  SecretRef,
  VectorDatabase,
  WebUI,
  type WebUIProps,
} from '../../src';

const KEY = SecretRef.of('vectors', 'key');

function webui(chart: Chart, vectorDatabase: IVectorDatabase, props: Partial<WebUIProps> = {}): WebUI {
  return new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ vectorDatabase }), ...props });
}

function pgvector(maxVectorLength: number): VectorDatabase {
  const database = Postgres.fromSecret(SecretRef.of('vectors', 'uri'));
  return VectorDatabase.pgvector({ database, maxVectorLength, encryptionKey: KEY });
}

/** Position of a variable in the server's container. */
function position({ workload }: WebUI, name: string): string {
  const { env } = workload.toJson().spec.template.spec.containers[0];
  return `/spec/template/spec/containers/0/env/${env.findIndex((entry: { name: string }) => entry.name === name)}`;
}

/** A program for each rule about vectors that fails synth. */
export const vectorPrograms: Record<string, (chart: Chart) => void> = {
  'vector-database-is-configured': chart => void webui(chart, VectorDatabase.custom({ name: 'oracle23ai' })),
  'vector-client-is-in-the-image': chart =>
    void webui(chart, VectorDatabase.custom({ name: 'valkey', env: { VALKEY_URL: 'redis://valkey:6379' } })),
  'pgvector-length-is-indexable': chart => {
    const server = webui(chart, pgvector(768));
    const name = 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH';
    server.workload.addJsonPatch(JsonPatch.replace(position(server, name), { name, value: '3072' }));
  },
  'pgcrypto-has-a-key': chart => {
    const server = webui(chart, pgvector(768));
    server.workload.addJsonPatch(JsonPatch.remove(position(server, 'PGVECTOR_PGCRYPTO_KEY')));
  },
  'embeddings-fit-the-vector-database': chart => {
    const embeddings = Embeddings.ollama(Ollama.fromUrl('http://ollama:11434'), 'mxbai-embed-large');
    webui(chart, pgvector(768), { embeddings });
  },
  'qdrant-grpc-has-tls-with-its-key': chart =>
    void webui(chart, new Qdrant(chart, 'qdrant', { apiKey: KEY }), { env: { QDRANT_PREFER_GRPC: 'true' } }),
  'chroma-server-fits-the-client': chart => void webui(chart, new Chroma(chart, 'chroma', { version: '0.6.3' })),
};
