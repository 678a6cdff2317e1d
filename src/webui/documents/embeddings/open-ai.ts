import { type Contribution, portOf } from '../../../connections/contribution';
import { checkedEndpoint, type IModelBackend, ModelApi } from '../../../connections/model-backend';
import { refuse, text } from '../../../k8s/demand';
import { either, value } from '../../../k8s/environment';
import { type EmbeddingOptions, optionVariables } from './options';

/** The variables of a model of a server with OpenAI's API. */
export function openAI(server: IModelBackend, model: string, options: EmbeddingOptions): Contribution {
  const path = 'Embeddings.openAI';
  const [endpoint, another] = server.modelEndpoints;
  if (!endpoint || another || endpoint.api !== ModelApi.OPENAI) {
    refuse(`${path} server`, "one server with OpenAI's API, such as OpenAI.fromUrl(…)", endpoint?.api ?? 'none');
  }
  const { url, urlSecret, apiKey, peer } = checkedEndpoint(`${path} server`, endpoint);
  return {
    env: [
      value('RAG_EMBEDDING_ENGINE', 'openai'),
      value('RAG_EMBEDDING_MODEL', text(`${path} model`, model)),
      either('RAG_OPENAI_API_BASE_URL', urlSecret ?? url ?? ''),
      // Otherwise the key of the first server of models would be sent there (open-webui v0.11.4, backend/open_webui/config.py:1106).
      either('RAG_OPENAI_API_KEY', apiKey ?? ''),
      ...optionVariables(path, options),
    ],
    flows: [{ peer, port: url === undefined ? undefined : portOf(new URL(url)) }],
  };
}
