import { listElement, refuse, url } from '../k8s/demand';
import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';
import { checkConnection, checkDialect, type ModelConnection, type OpenAIDialect } from './model-connection';

/** Which API a model server speaks. */
export enum ModelApi {
  OLLAMA = 'ollama',
  OPENAI = 'openai',
}

/** One server of models: either `url` or `urlSecret`. */
export interface ModelEndpoint {
  /** Which API it speaks. */
  readonly api: ModelApi;

  /**
   * Its URL.
   *
   * @default - `urlSecret`
   */
  readonly url?: string;

  /**
   * The key of a Secret that holds its URL.
   *
   * @default - `url`
   */
  readonly urlSecret?: SecretRef;

  /**
   * The key that it asks for. That of an Ollama becomes part of JSON: it may have no `"` and no `\`.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * What Open WebUI does with its models.
   *
   * @default - all of them are offered under their own ids
   */
  readonly connection?: ModelConnection;

  /**
   * What tells it from OpenAI itself; not with `ModelApi.OLLAMA`.
   *
   * @default - nothing
   */
  readonly dialect?: OpenAIDialect;

  /**
   * Who answers there.
   *
   * @default - not said
   */
  readonly peer?: NetworkPeer;
}

/** Serves models to WebUI. */
export interface IModelBackend {
  /** The servers, one for each replica that has models of its own. */
  readonly modelEndpoints: ModelEndpoint[];
}

/** An Ollama. */
export interface IOllama extends IModelBackend {
  /** One address for all replicas: for calls that any of them may answer, such as embeddings. */
  readonly ollamaEndpoint: ModelEndpoint;
}

/** Checks an endpoint, which users may write themselves. */
export function checkedEndpoint(path: string, endpoint: ModelEndpoint): ModelEndpoint {
  const given = [endpoint.url, endpoint.urlSecret].filter(address => address !== undefined);
  if (given.length !== 1) refuse(path, 'servers with either url or urlSecret', given.length === 0 ? 'neither' : 'both');
  if (endpoint.url !== undefined) url(path, listElement(path, endpoint.url));
  checkConnection(path, endpoint.connection ?? {});
  if (endpoint.dialect && endpoint.api === ModelApi.OLLAMA) refuse(path, 'Ollamas without dialect', 'one');
  checkDialect(path, endpoint.dialect ?? {}, endpoint.apiKey);
  return endpoint;
}
