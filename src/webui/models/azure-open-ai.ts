import type { EndpointOptions } from '../../connections/endpoint-options';
import { ModelApi, type ModelEndpoint } from '../../connections/model-backend';
import { ModelAuthentication, type ModelConnection, ModelProvider } from '../../connections/model-connection';
import { baseUrl, listElement, refuse } from '../../k8s/demand';
import type { SecretRef } from '../../k8s/secret-ref';

/** What can be said of a resource of Azure OpenAI. */
export interface AzureOpenAIOptions extends EndpointOptions, ModelConnection {
  /**
   * The key of the resource.
   *
   * @default - none: the pod's workload identity, by Microsoft Entra ID
   */
  readonly apiKey?: SecretRef;

  /**
   * Version of the API, such as `2024-10-21`.
   *
   * @default - none: the API `/openai/v1`, which has no versions
   */
  readonly apiVersion?: string;

  /**
   * Speaks the Responses API instead of Chat Completions.
   *
   * @default false
   */
  readonly responsesApi?: boolean;
}

/** The endpoint of a resource of Azure OpenAI (open-webui v0.11.4, routers/openai.py:1605). */
export function azureEndpoint(
  path: string,
  resourceUrl: string,
  deployments: string[],
  { apiKey, apiVersion, responsesApi, peer, ...connection }: AzureOpenAIOptions,
): ModelEndpoint {
  const resource = baseUrl(path, listElement(path, resourceUrl));
  if (new URL(resource).pathname !== '/') refuse(path, 'the URL of the resource, without path', resource);
  if (deployments.length === 0) refuse(`${path} deployments`, 'at least one name, since Azure lists none', '[]');
  if (connection.modelIds)
    refuse(`${path} modelIds`, 'left out: the models are the deployments', connection.modelIds.join());
  return {
    api: ModelApi.OPENAI,
    url: apiVersion === undefined ? `${resource}/openai/v1` : resource,
    apiKey,
    connection: { ...connection, modelIds: deployments },
    dialect: {
      provider: ModelProvider.AZURE,
      authentication: apiKey ? undefined : ModelAuthentication.MICROSOFT_ENTRA_ID,
      apiVersion,
      responsesApi,
    },
    peer,
  };
}
