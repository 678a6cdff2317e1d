import { type Contribution, portOf } from '../connections/contribution';
import { checkedEndpoint, type IOllama } from '../connections/model-backend';
import { text } from '../k8s/demand';
import { either, optionalSecret, value } from '../k8s/environment';

/** What turns text into vectors, for search in documents. */
export class Embeddings {
  /**
   * A model of an Ollama.
   *
   * @param server the Ollama; each of its replicas must have the model
   * @param model the model, such as `nomic-embed-text`. Changing it later means embedding all documents again
   */
  public static ollama(server: IOllama, model: string): Embeddings {
    const { url, urlSecret, apiKey, peer } = checkedEndpoint('Embeddings.ollama server', server.ollamaEndpoint);
    return new Embeddings({
      env: [
        value('RAG_EMBEDDING_ENGINE', 'ollama'),
        value('RAG_EMBEDDING_MODEL', text('Embeddings.ollama model', model)),
        either('RAG_OLLAMA_BASE_URL', urlSecret ?? url ?? ''),
        ...optionalSecret('RAG_OLLAMA_API_KEY', apiKey),
      ],
      flows: [{ peer, port: url === undefined ? undefined : portOf(new URL(url)) }],
    });
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'Embeddings';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
