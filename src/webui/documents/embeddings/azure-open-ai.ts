import { type Contribution, portOf } from '../../../connections/contribution';
import type { EndpointOptions } from '../../../connections/endpoint-options';
import { baseUrl, refuse, text } from '../../../k8s/demand';
import { secret, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { type EmbeddingOptions, optionVariables } from './options';

/** A deployment of a model on Azure OpenAI. */
export interface AzureOpenAIEmbeddingOptions extends EmbeddingOptions, EndpointOptions {
  /** URL of the resource, such as `https://company.openai.azure.com`. */
  readonly url: string;

  /** The key of the resource. */
  readonly apiKey: SecretRef;

  /** Release of the API, such as `2024-02-01`. */
  readonly apiVersion: string;

  /** Name of the deployment. Changing it to one of another model later means embedding all documents again. */
  readonly deployment: string;
}

/** The variables of Azure OpenAI. */
export function azureOpenAI(options: AzureOpenAIEmbeddingOptions): Contribution {
  const { apiKey, apiVersion, deployment, peer } = options;
  const path = 'Embeddings.azureOpenAI';
  const address = baseUrl(`${path} url`, options.url);
  if (!/^\d{4}-\d{2}-\d{2}(-preview)?$/.test(apiVersion)) {
    refuse(`${path} apiVersion`, 'a date such as 2024-02-01', apiVersion);
  }
  return {
    env: [
      value('RAG_EMBEDDING_ENGINE', 'azure_openai'),
      value('RAG_EMBEDDING_MODEL', text(`${path} deployment`, deployment)),
      value('RAG_AZURE_OPENAI_BASE_URL', address),
      secret('RAG_AZURE_OPENAI_API_KEY', apiKey),
      value('RAG_AZURE_OPENAI_API_VERSION', apiVersion),
      ...optionVariables(path, options),
    ],
    flows: [{ peer, port: portOf(new URL(address)) }],
  };
}
