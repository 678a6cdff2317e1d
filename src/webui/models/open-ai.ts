import type { EndpointOptions } from '../../connections/endpoint-options';
import { checkedEndpoint, type IModelBackend, ModelApi, type ModelEndpoint } from '../../connections/model-backend';
import { given, type ModelConnection, type OpenAIDialect } from '../../connections/model-connection';
import { baseUrl, listElement } from '../../k8s/demand';
import type { SecretRef } from '../../k8s/secret-ref';
import { type AzureOpenAIOptions, azureEndpoint } from './azure-open-ai';

/** What can be said of a server with OpenAI's API. */
export interface OpenAIOptions extends EndpointOptions, ModelConnection, OpenAIDialect {}

/** A server with OpenAI's API: OpenAI itself, vLLM, LiteLLM and others. */
export class OpenAI implements IModelBackend {
  /**
   * A server by its URL.
   *
   * @param apiUrl URL such as `https://api.openai.com/v1`
   * @param apiKey the key that it asks for; none for a server without
   * @throws if the URL has credentials or is none
   * @example
   * OpenAI.fromUrl('https://openrouter.ai/api/v1', SecretRef.of('openrouter', 'api-key'), {
   *   prefixId: 'openrouter',
   *   modelIds: ['qwen/qwen3-coder', 'moonshotai/kimi-k2'],
   *   tags: ['external'],
   *   headers: { 'X-User': '{{USER_EMAIL}}' },
   *   peer: NetworkPeer.internet(),
   * });
   */
  public static fromUrl(apiUrl: string, apiKey?: SecretRef, options: OpenAIOptions = {}): OpenAI {
    const path = 'OpenAI.fromUrl';
    const address = baseUrl(path, listElement(path, apiUrl));
    return new OpenAI(path, { ...said(options), url: address, apiKey });
  }

  /**
   * A server by its URL in a Secret.
   *
   * @param apiUrl the key of the Secret
   * @param apiKey the key that it asks for; none for a server without
   * @example
   * OpenAI.fromSecret(SecretRef.of('gateway', 'url'), SecretRef.of('gateway', 'api-key'), {
   *   provider: ModelProvider.LITELLM,
   * });
   */
  public static fromSecret(apiUrl: SecretRef, apiKey?: SecretRef, options: OpenAIOptions = {}): OpenAI {
    return new OpenAI('OpenAI.fromSecret', { ...said(options), urlSecret: apiUrl, apiKey });
  }

  /**
   * Deployments of a resource of Azure OpenAI.
   *
   * @param resourceUrl URL of the resource, such as `https://company.openai.azure.com`
   * @param deployments names of the deployments, which Azure does not list
   * @throws if the URL has credentials or a path, or no deployment is named
   * @example
   * OpenAI.azure('https://company.openai.azure.com', ['gpt-5', 'gpt-5-mini'], {
   *   apiKey: SecretRef.of('azure-openai', 'api-key'),
   *   prefixId: 'azure',
   * });
   */
  public static azure(resourceUrl: string, deployments: string[], options: AzureOpenAIOptions = {}): OpenAI {
    return new OpenAI('OpenAI.azure', azureEndpoint('OpenAI.azure', resourceUrl, deployments, options));
  }

  public readonly modelEndpoints: ModelEndpoint[];

  private constructor(path: string, endpoint: ModelEndpoint) {
    this.modelEndpoints = [checkedEndpoint(path, endpoint)];
  }
}

function said({
  peer,
  authentication,
  provider,
  apiVersion,
  responsesApi,
  ...connection
}: OpenAIOptions): ModelEndpoint {
  const dialect = { authentication, provider, apiVersion, responsesApi };
  return { api: ModelApi.OPENAI, connection: given(connection), dialect: given(dialect), peer };
}
