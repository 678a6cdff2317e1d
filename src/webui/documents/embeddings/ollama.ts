import { type Contribution, portOf } from '../../../connections/contribution';
import { checkedEndpoint, type IOllama } from '../../../connections/model-backend';
import { text } from '../../../k8s/demand';
import { either, given, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { type EmbeddingOptions, optionVariables } from './options';

/** How an Ollama makes vectors. */
export interface OllamaEmbeddingOptions extends EmbeddingOptions {
  /**
   * The key that a proxy in front of the Ollama asks for.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;
}

/** The variables of a model of an Ollama. */
export function ollama(server: IOllama, model: string, options: OllamaEmbeddingOptions): Contribution {
  const path = 'Embeddings.ollama';
  const { url, urlSecret, apiKey, peer } = checkedEndpoint(`${path} server`, server.ollamaEndpoint);
  return {
    env: [
      value('RAG_EMBEDDING_ENGINE', 'ollama'),
      value('RAG_EMBEDDING_MODEL', text(`${path} model`, model)),
      either('RAG_OLLAMA_BASE_URL', urlSecret ?? url ?? ''),
      ...given({ RAG_OLLAMA_API_KEY: options.apiKey ?? apiKey }),
      ...optionVariables(path, options),
    ],
    flows: [{ peer, port: url === undefined ? undefined : portOf(new URL(url)) }],
  };
}
