import type { Contribution } from '../../../connections/contribution';
import type { IModelBackend, IOllama } from '../../../connections/model-backend';
import { type AzureOpenAIEmbeddingOptions, azureOpenAI } from './azure-open-ai';
import { type HuggingFaceEmbeddingOptions, huggingFace, local } from './local';
import { ollama } from './ollama';
import { openAI } from './open-ai';
import type { EmbeddingOptions } from './options';

/** What turns text into vectors, for search in documents. Changing the model later means embedding all documents again. */
export class Embeddings {
  /**
   * A model of an Ollama.
   *
   * @param server the Ollama; each of its replicas must have the model
   * @param model the model, such as `nomic-embed-text`
   *
   * @example
   * const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:3b', 'nomic-embed-text'] });
   * Embeddings.ollama(ollama, 'nomic-embed-text', { queryPrefix: 'search_query: ', contentPrefix: 'search_document: ' });
   */
  public static ollama(server: IOllama, model: string, options: EmbeddingOptions = {}): Embeddings {
    return new Embeddings(ollama(server, model, options));
  }

  /**
   * A model of a server with OpenAI's API.
   *
   * @param server the server, such as `OpenAI.fromUrl(…)`
   * @param model the model, such as `text-embedding-3-small`
   *
   * @example
   * const openai = OpenAI.fromUrl('https://api.openai.com/v1', SecretRef.of('openai', 'api-key'));
   * Embeddings.openAI(openai, 'text-embedding-3-small', { batchSize: 64 });
   */
  public static openAI(server: IModelBackend, model: string, options: EmbeddingOptions = {}): Embeddings {
    return new Embeddings(openAI(server, model, options));
  }

  /**
   * A deployment of a model on Azure OpenAI.
   *
   * @throws if the URL is none, or the release of the API no date
   *
   * @example
   * Embeddings.azureOpenAI({
   *   url: 'https://company.openai.azure.com',
   *   apiKey: SecretRef.of('azure-openai', 'api-key'),
   *   apiVersion: '2024-02-01',
   *   deployment: 'text-embedding-3-small',
   * });
   */
  public static azureOpenAI(options: AzureOpenAIEmbeddingOptions): Embeddings {
    return new Embeddings(azureOpenAI(options));
  }

  /**
   * The small English model that is in upstream's image, in Open WebUI's own process: it takes 500 MB of memory there, and nothing is
   * downloaded. An initContainer puts the models of the image where the data volume does not hide them. Images without models (`-slim`)
   * have none.
   *
   * @example
   * new WebUI(chart, 'chat', { models: [], embeddings: Embeddings.local() });
   */
  public static local(options: EmbeddingOptions = {}): Embeddings {
    return new Embeddings(local(options), { baked: true });
  }

  /**
   * A model of Hugging Face in Open WebUI's own process; the first start downloads it to the data volume, every start where there is none.
   *
   * @param model the model, such as `intfloat/multilingual-e5-small`
   *
   * @example
   * Embeddings.huggingFace('intfloat/multilingual-e5-small', { queryPrefix: 'query: ', contentPrefix: 'passage: ' });
   */
  public static huggingFace(model: string, options: HuggingFaceEmbeddingOptions = {}): Embeddings {
    return new Embeddings(huggingFace(model, options), { downloads: true });
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  public readonly _baked: boolean;

  /** @internal */
  public readonly _downloads: boolean;

  /** @internal */
  protected readonly _brand = 'Embeddings';

  private constructor(contribution: Contribution, model: { baked?: boolean; downloads?: boolean } = {}) {
    this._contribution = contribution;
    this._baked = model.baked ?? false;
    this._downloads = model.downloads ?? false;
  }
}
