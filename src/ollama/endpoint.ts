import { checkedEndpoint, type IOllama, ModelApi, type ModelEndpoint } from '../connections/model-backend';
import { given, type ModelServerOptions } from '../connections/model-connection';
import type { SecretRef } from '../k8s/secret-ref';

/** What can be said of an Ollama that runs elsewhere. */
export interface OllamaEndpointOptions extends ModelServerOptions {
  /**
   * The key that a proxy in front of it asks for, as a bearer token. It becomes part of JSON: it may have no `"` and no `\\`.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;
}

/** An Ollama that runs elsewhere, by what is known of it. */
export function ollamaElsewhere(
  path: string,
  address: Pick<ModelEndpoint, 'url' | 'urlSecret'>,
  { apiKey, peer, ...connection }: OllamaEndpointOptions,
): IOllama {
  const endpoint = checkedEndpoint(path, {
    api: ModelApi.OLLAMA,
    ...address,
    apiKey,
    connection: given(connection),
    peer,
  });
  return { ollamaEndpoint: endpoint, modelEndpoints: [endpoint] };
}
