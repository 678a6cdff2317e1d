import { finding } from '../finding';
import { says } from '../manifests/wording';
import type { Container, Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

const ENGINES = new Map([
  ['', []],
  ['ollama', []],
  ['openai', []],
  ['azure_openai', ['RAG_AZURE_OPENAI_BASE_URL', 'RAG_AZURE_OPENAI_API_KEY', 'RAG_AZURE_OPENAI_API_VERSION']],
]);

/** Without an embedding model no document can be uploaded. */
export const documentsCanBeEmbedded: Rule = {
  id: 'documents-can-be-embedded',
  level: 'error',
  title: 'Open WebUI has a model that embeds documents, where it looks for one',
  why: 'uploads and searches fail with "No embedding model is loaded", or with an engine that nobody knows',
  fix: 'use `Embeddings.local`, which puts the models of the image beside the data volume, or the embeddings of a server; images of `-slim` have no model; offline, copy /app/backend/data/cache of the image to where SENTENCE_TRANSFORMERS_HOME leads',
  source: 'https://docs.openwebui.com/troubleshooting/startup',
  check: manifests =>
    manifests.workloads.flatMap(workload =>
      finding(
        workload.object,
        workload.servers.flatMap(server => without(server, workload)),
      ),
    ),
};

function without(server: Container, workload: Workload): string[] {
  const { env, image } = server;
  const name = 'RAG_EMBEDDING_ENGINE';
  const { kind } = env.get(name);
  const engine = kind === 'unset' ? '' : env.known(name);
  if (engine === undefined || env.isTrue('BYPASS_EMBEDDING_AND_RETRIEVAL')) return [];
  const needs = ENGINES.get(engine);
  if (!needs) return [`${says(env, name)}, which is no engine`];
  const lacking = needs.filter(each => env.isSet(each) === false);
  if (lacking.length > 0) return [says(env, name), ...lacking.map(each => says(env, each))];
  if (engine !== '') return [];
  if (/-slim$/.test(image?.tag ?? '')) return [`the image is ${image?.text}`, says(env, name)];
  return isHidden(server, workload)
    ? [says(env, 'OFFLINE_MODE'), 'an empty volume at /app/backend/data hides the models of the image']
    : [];
}

/** Whether nothing may be downloaded, and what is in the image lies below a volume that is empty at each start. */
function isHidden(server: Container, workload: Workload): boolean {
  const { env } = server;
  if (!env.isTrue('OFFLINE_MODE') || env.get('SENTENCE_TRANSFORMERS_HOME').kind !== 'unset') return false;
  const storage = workload.volumeAt(server, '/app/backend/data/cache/embedding/models');
  const isEmptied = storage.kind === 'pod' && storage.mountPath?.startsWith('/app/backend/data') === true;
  // An initContainer may fill it.
  return (
    isEmptied && !workload.containers.some(({ init, command }) => init && /\bcp\b|\brsync\b|\btar\b/.test(command))
  );
}
