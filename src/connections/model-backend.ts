import type { NetworkPeer } from '../k8s/network-peer';
import type { SecretRef } from '../k8s/secret-ref';

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
   * The key that it asks for.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

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
