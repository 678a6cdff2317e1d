import type { Setting } from '../../connections/contribution';
import { ModelApi, type ModelEndpoint } from '../../connections/model-backend';
import { ModelProvider } from '../../connections/model-connection';
import { secret, value } from '../../k8s/environment';
import { jsonText, reference } from '../../k8s/json-variable';

/** What Open WebUI is told of one server, by its own names (open-webui v0.11.4, routers/openai.py, routers/ollama.py). */
interface Config {
  readonly enable?: false;
  readonly key?: string;
  readonly prefix_id?: string;
  readonly model_ids?: string[];
  readonly tags?: { readonly name: string }[];
  readonly connection_type?: string;
  readonly auth_type?: string;
  readonly provider?: string;
  readonly azure?: true;
  readonly api_version?: string;
  readonly api_type?: 'responses';
  readonly headers?: { readonly [name: string]: string };
}

/**
 * What is said of each server of an API, as JSON by its position in the list of URLs. It is written although nothing is said: what is
 * stored for a position would otherwise go over to another server as soon as the list changes.
 */
export function configs(api: ModelApi, endpoints: ModelEndpoint[]): Setting[] {
  const name = `${api.toUpperCase()}_API`;
  const before: Setting[] = [];
  const entries = endpoints.map((endpoint, index): [string, Config] => [
    String(index),
    configOf(
      endpoint,
      (variable, ref) => {
        before.push(secret(`${name}_${variable}`, ref));
        return reference(`${name}_${variable}`);
      },
      index,
    ),
  ]);
  const said = entries.filter(([, config]) => Object.values(config).some(each => each !== undefined));
  return [...before, { ...value(`${name}_CONFIGS`, jsonText(Object.fromEntries(said))), whereRead: said.length === 0 }];
}

type SecretRef = NonNullable<ModelEndpoint['apiKey']>;

/** @param refer takes a Secret to a variable of its own, and gives the reference to it */
function configOf(
  { api, apiKey, connection = {}, dialect = {} }: ModelEndpoint,
  refer: (variable: string, ref: SecretRef) => string,
  index: number,
): Config {
  const { prefixId, modelIds = [], tags = [], connectionType, suspend, headers = {}, secretHeaders = {} } = connection;
  const { authentication, provider, apiVersion, responsesApi } = dialect;
  const allHeaders = {
    ...headers,
    ...Object.fromEntries(
      Object.entries(secretHeaders).map(([header, ref], position) => [
        header,
        refer(`HEADER_${index}_${position}`, ref),
      ]),
    ),
  };
  return {
    enable: suspend ? false : undefined,
    // The keys of the other API have a list of their own.
    key: api === ModelApi.OLLAMA && apiKey ? refer(`KEY_${index}`, apiKey) : undefined,
    prefix_id: prefixId,
    model_ids: modelIds.length > 0 ? modelIds : undefined,
    tags: tags.length > 0 ? tags.map(tag => ({ name: tag })) : undefined,
    connection_type: connectionType,
    auth_type: authentication,
    provider,
    azure: provider === ModelProvider.AZURE ? true : undefined,
    api_version: apiVersion,
    api_type: responsesApi ? 'responses' : undefined,
    headers: Object.keys(allHeaders).length > 0 ? allHeaders : undefined,
  };
}
