import { type Contribution, portOf } from '../../../connections/contribution';
import type { ISearxng } from '../../../connections/search-server';
import { baseUrl, optional, refuse, text, wholeNumber } from '../../../k8s/demand';
import { either, optionalSecret, optionalValue, secret, type Variable, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { json } from '../options';
import type {
  BraveContextOptions,
  DuckDuckGoOptions,
  ExaOptions,
  ExternalSearchOptions,
  LinkupOptions,
  MicrosoftWebIqOptions,
  PerplexityOptions,
  SearxngSearchOptions,
  SerpHouseOptions,
  SerpOptions,
  StaanOptions,
  YacyOptions,
  YandexOptions,
} from './engine-options';
import { type Engine, hosted, keyed, movable, ownServer, pathOf, settings } from './engines';
import type { WebSearchOptions } from './search-options';

/** SearXNG; upstream keeps of its URL what stands before the query (open-webui v0.11.4, retrieval/web/searxng.py). */
export function searxng(server: ISearxng, options: SearxngSearchOptions): Contribution {
  const { _queryUrl, _peer, _port } = server.searchServer;
  const language = optional(options.language, each => text('WebSearch.searxng language', each));
  const env = [either('SEARXNG_QUERY_URL', _queryUrl), ...optionalValue('SEARXNG_LANGUAGE', language)];
  return {
    env: settings({ name: 'searxng', factory: 'searxng', env }, options),
    flows: [{ peer: options.peer ?? _peer, port: _port }],
  };
}

/** Azure AI Search. */
export function azureAiSearch(
  endpoint: string,
  indexName: string,
  apiKey: SecretRef,
  options: WebSearchOptions,
): Contribution {
  const path = 'WebSearch.azureAiSearch';
  const url = baseUrl(`${path} endpoint`, endpoint, ['https']);
  const env = [
    secret('AZURE_AI_SEARCH_API_KEY', apiKey),
    value('AZURE_AI_SEARCH_ENDPOINT', url),
    value('AZURE_AI_SEARCH_INDEX_NAME', text(`${path} indexName`, indexName)),
  ];
  const engine = { name: 'azure', factory: 'azureAiSearch', env };
  return { ...hosted(engine, options), flows: [{ peer: options.peer, port: portOf(new URL(url)) }] };
}

/** A server of the user's own. */
export function external(url: string, options: ExternalSearchOptions): Contribution {
  const env = optionalSecret('EXTERNAL_WEB_SEARCH_API_KEY', options.apiKey);
  return ownServer({ name: 'external', factory: 'external', env }, 'EXTERNAL_WEB_SEARCH_URL', url, options);
}

/** YaCy, with a user or without. */
export function yacy(url: string, options: YacyOptions): Contribution {
  const { username, password } = options;
  if ((username === undefined) !== (password === undefined)) {
    refuse('WebSearch.yacy', 'given username and password together', username ? 'username alone' : 'password alone');
  }
  const env = [...optionalSecret('YACY_USERNAME', username), ...optionalSecret('YACY_PASSWORD', password)];
  return ownServer({ name: 'yacy', factory: 'yacy', env }, 'YACY_QUERY_URL', url, options);
}

/** OpenSERP. */
export const OPEN_SERP: Engine = { name: 'openserp', factory: 'openSerp', env: [] };

/** Google's Programmable Search Engine, by its id. */
export function googlePse(apiKey: SecretRef, engineId: string): Engine {
  const id = text('WebSearch.googlePse engineId', engineId);
  const env = [secret('GOOGLE_PSE_API_KEY', apiKey), value('GOOGLE_PSE_ENGINE_ID', id)];
  return { name: 'google_pse', factory: 'googlePse', env };
}

/** Sogou, by a pair of keys. */
export function sougou(secretId: SecretRef, secretKey: SecretRef): Engine {
  return {
    name: 'sougou',
    factory: 'sougou',
    env: [secret('SOUGOU_API_SID', secretId), secret('SOUGOU_API_SK', secretKey)],
  };
}

/** DuckDuckGo, by nothing. */
export function duckDuckGo({ backend }: DuckDuckGoOptions): Engine {
  const env = optionalValue(
    'DDGS_BACKEND',
    optional(backend, each => text('WebSearch.duckDuckGo backend', each)),
  );
  return { name: 'duckduckgo', factory: 'duckDuckGo', env };
}

/** Microsoft's index of the web. */
export function microsoftWebIq(apiKey: SecretRef, options: MicrosoftWebIqOptions): Contribution {
  const language = word('microsoftWebIq', 'language', options.language);
  const engine = keyed('microsoftWebIq', apiKey, optionalValue('MICROSOFT_WEB_IQ_LANGUAGE', language));
  return movable(engine, 'MICROSOFT_WEB_IQ_API_BASE_URL', 'https://api.microsoft.ai/v3', options);
}

/** Yandex. */
export function yandex(apiKey: SecretRef, options: YandexOptions): Contribution {
  const engine = keyed('yandex', apiKey, fields('yandex', 'YANDEX_WEB_SEARCH_CONFIG', options.params));
  return movable(engine, 'YANDEX_WEB_SEARCH_URL', 'https://searchapi.api.cloud.yandex.net/v2/web/search', options);
}

/** What Brave's answers take. */
export function braveContext({ contextTokens }: BraveContextOptions): Variable[] {
  return optionalValue('BRAVE_SEARCH_CONTEXT_TOKENS', atLeast('braveContext', 'contextTokens', contextTokens, 1));
}

/** What Exa takes. */
export function exa({ maxContentLength }: ExaOptions): Variable[] {
  return optionalValue('EXA_MAX_CONTENT_LENGTH', atLeast('exa', 'maxContentLength', maxContentLength, 1));
}

/** What Linkup takes. */
export function linkup({ params }: LinkupOptions): Variable[] {
  return fields('linkup', 'LINKUP_SEARCH_PARAMS', params);
}

/** What Perplexity's models take. */
export function perplexity({ model, contextUsage }: PerplexityOptions): Variable[] {
  return [
    ...optionalValue('PERPLEXITY_MODEL', word('perplexity', 'model', model)),
    ...optionalValue('PERPLEXITY_SEARCH_CONTEXT_USAGE', contextUsage),
  ];
}

/** What engines take that ask others. */
export function serp(variable: string, factory: string, { engine }: SerpOptions): Variable[] {
  return optionalValue(variable, word(factory, 'engine', engine));
}

/** What SERPHouse takes. */
export function serpHouse({ domain }: SerpHouseOptions): Variable[] {
  return optionalValue('SERPHOUSE_DOMAIN', word('serpHouse', 'domain', domain));
}

/** What Staan takes. */
export function staan({ market, maxSnippets }: StaanOptions): Variable[] {
  return [
    ...optionalValue('STAAN_MARKET', word('staan', 'market', market)),
    ...optionalValue('STAAN_MAX_SNIPPETS', atLeast('staan', 'maxSnippets', maxSnippets, 0)),
  ];
}

function word(factory: string, option: string, given: string | undefined): string | undefined {
  return optional(given, each => text(`${pathOf({ factory })} ${option}`, each));
}

function atLeast(factory: string, option: string, given: number | undefined, min: number): number | undefined {
  return optional(given, each => wholeNumber(`${pathOf({ factory })} ${option}`, each, min));
}

function fields(factory: string, variable: string, params: { [name: string]: unknown } | undefined): Variable[] {
  return params === undefined ? [] : [json(`${pathOf({ factory })} params`, variable, params)];
}
