import { type Contribution, portOf } from '../../../connections/contribution';
import { checkedEndpoint, type IOllama } from '../../../connections/model-backend';
import { text } from '../../../k8s/demand';
import { either, given, value } from '../../../k8s/environment';
import { type EmbeddingOptions, optionVariables } from './options';

/** The variables of a model of an Ollama. */
export function ollama(server: IOllama, model: string, options: EmbeddingOptions): Contribution {
  const path = 'Embeddings.ollama';
  const { url, urlSecret, apiKey, peer } = checkedEndpoint(`${path} server`, server.ollamaEndpoint);
  return {
    env: [
      value('RAG_EMBEDDING_ENGINE', 'ollama'),
      value('RAG_EMBEDDING_MODEL', text(`${path} model`, model)),
      either('RAG_OLLAMA_BASE_URL', urlSecret ?? url ?? ''),
      ...given({ RAG_OLLAMA_API_KEY: apiKey }),
      ...optionVariables(path, options),
    ],
    flows: [{ peer, port: url === undefined ? undefined : portOf(new URL(url)) }],
  };
}
