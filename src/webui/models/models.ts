import { type Contribution, portOf, type Setting, seedOnly } from '../../connections/contribution';
import { checkedEndpoint, type IModelBackend, ModelApi, type ModelEndpoint } from '../../connections/model-backend';
import { ModelAuthentication } from '../../connections/model-connection';
import { secret, value } from '../../k8s/environment';
import { configs } from './configs';

/** Joins all model servers into the aligned lists that Open WebUI reads. */
export function models(backends: IModelBackend[]): Contribution {
  const endpoints = backends
    .flatMap(backend => backend.modelEndpoints)
    .map(endpoint => checkedEndpoint('webui.models', endpoint));
  const of = (api: ModelApi) => endpoints.filter(endpoint => endpoint.api === api);
  return {
    env: [...ollama(of(ModelApi.OLLAMA)), ...openAI(of(ModelApi.OPENAI))],
    workloadIdentity: endpoints.some(
      ({ dialect }) => dialect?.authentication === ModelAuthentication.MICROSOFT_ENTRA_ID,
    ),
    flows: endpoints.map(({ url: address, peer }) => ({
      peer,
      port: (address && portOf(new URL(address))) || undefined,
    })),
  };
}

function ollama(endpoints: ModelEndpoint[]): Setting[] {
  // An API without servers costs ten seconds on each list of models. Off, but not owned: an administrator may add a server.
  if (endpoints.length === 0) return [seedOnly(value('ENABLE_OLLAMA_API', false))];
  return [
    value('ENABLE_OLLAMA_API', true),
    ...list('OLLAMA_BASE_URLS', 'OLLAMA_BASE_URL', endpoints, address),
    ...configs(ModelApi.OLLAMA, endpoints),
  ];
}

function openAI(endpoints: ModelEndpoint[]): Setting[] {
  if (endpoints.length === 0) return [seedOnly(value('ENABLE_OPENAI_API', false))];
  return [
    value('ENABLE_OPENAI_API', true),
    ...list('OPENAI_API_BASE_URLS', 'OPENAI_API_BASE_URL', endpoints, address),
    ...list('OPENAI_API_KEYS', 'OPENAI_API_KEY', endpoints, endpoint => endpoint.apiKey ?? ''),
    ...configs(ModelApi.OPENAI, endpoints),
  ];
}

/** A list whose elements from Secrets arrive in variables of their own first: `A;$(NAME_1)`. */
function list(
  name: string,
  element: string,
  endpoints: ModelEndpoint[],
  of: (endpoint: ModelEndpoint) => Exclude<ModelEndpoint['apiKey'], undefined> | string,
): Setting[] {
  const before: Setting[] = [];
  const elements = endpoints.map((endpoint, index) => {
    const source = of(endpoint);
    if (typeof source === 'string') return source;
    before.push(secret(`${element}_${index}`, source));
    return `$(${element}_${index})`;
  });
  return [...before, value(name, elements.join(';'))];
}

function address(endpoint: ModelEndpoint) {
  return endpoint.urlSecret ?? endpoint.url ?? '';
}
