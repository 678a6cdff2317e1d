import type { EndpointOptions } from '../../connections/endpoint-options';
import { type IModelBackend, ModelApi, type ModelEndpoint } from '../../connections/model-backend';
import { baseUrl, listElement } from '../../k8s/demand';
import type { SecretRef } from '../../k8s/secret-ref';

/** A server with OpenAI's API: OpenAI itself, vLLM, LiteLLM and others. */
export class OpenAI implements IModelBackend {
  /**
   * A server by its URL.
   *
   * @param apiUrl URL such as `https://api.openai.com/v1`
   * @param apiKey the key that it asks for; none for a server without
   * @throws if the URL has credentials or is none
   */
  public static fromUrl(apiUrl: string, apiKey?: SecretRef, options: EndpointOptions = {}): OpenAI {
    const address = baseUrl('OpenAI.fromUrl', listElement('OpenAI.fromUrl', apiUrl));
    return new OpenAI({ api: ModelApi.OPENAI, url: address, apiKey, peer: options.peer });
  }

  /**
   * A server by its URL in a Secret.
   *
   * @param apiUrl the key of the Secret
   * @param apiKey the key that it asks for; none for a server without
   */
  public static fromSecret(apiUrl: SecretRef, apiKey?: SecretRef, options: EndpointOptions = {}): OpenAI {
    return new OpenAI({ api: ModelApi.OPENAI, urlSecret: apiUrl, apiKey, peer: options.peer });
  }

  public readonly modelEndpoints: ModelEndpoint[];

  private constructor(endpoint: ModelEndpoint) {
    this.modelEndpoints = [endpoint];
  }
}
