import { type Contribution, portOf } from '../../../connections/contribution';
import { baseUrl } from '../../../k8s/demand';
import { secret, type Variable, value } from '../../../k8s/environment';
import type { SecretRef } from '../../../k8s/secret-ref';
import { provider } from '../endpoints';
import type { SearchApiOptions } from './engine-options';
import { searchSettings, type WebSearchOptions } from './search-options';

/** An engine that is asked at its provider's usual address. */
export function hosted(engine: Engine, options: WebSearchOptions): Contribution {
  return { env: settings(engine, options), flows: provider(pathOf(engine), { peer: options.peer }, SOMEWHERE).flows };
}

/** An engine whose provider's address can be another one, in a variable. */
export function movable(engine: Engine, urlVariable: string, usual: string, options: SearchApiOptions): Contribution {
  const { url, flows } = provider(pathOf(engine), options, usual);
  return { env: settings({ ...engine, env: [...engine.env, value(urlVariable, url)] }, options), flows };
}

/** An engine that somebody runs, at an address without a usual one. */
export function ownServer(engine: Engine, urlVariable: string, url: string, options: WebSearchOptions): Contribution {
  const address = baseUrl(`${pathOf(engine)} url`, url);
  return {
    env: settings({ ...engine, env: [value(urlVariable, address), ...engine.env] }, options),
    flows: [{ peer: options.peer, port: portOf(new URL(address)) }],
  };
}

/** The variables of a search by any engine. */
export function settings(engine: Engine, options: WebSearchOptions): Variable[] {
  return [
    value('ENABLE_WEB_SEARCH', true),
    value('WEB_SEARCH_ENGINE', engine.name),
    ...engine.env,
    ...searchSettings(pathOf(engine), options),
  ];
}

/** An engine, as the variable and the factory name it, and what it asks for. */
export interface Engine {
  readonly name: string;
  readonly factory: string;
  readonly env: Variable[];
}

/** An engine that asks for a key. */
export function keyed(factory: keyof typeof KEYS, key: SecretRef, more: Variable[] = []): Engine {
  const [name, variable] = KEYS[factory];
  return { name, factory, env: [secret(variable, key), ...more] };
}

/** What messages begin with. */
export function pathOf({ factory }: Pick<Engine, 'factory'>): string {
  return `WebSearch.${factory}`;
}

/** Every engine that asks for a key: its name, and the variable of the key (open-webui v0.11.4, routers/retrieval.py:2511). */
const KEYS = {
  bing: ['bing', 'BING_SEARCH_V7_SUBSCRIPTION_KEY'],
  bocha: ['bocha', 'BOCHA_SEARCH_API_KEY'],
  brave: ['brave', 'BRAVE_SEARCH_API_KEY'],
  braveContext: ['brave_llm_context', 'BRAVE_SEARCH_API_KEY'],
  exa: ['exa', 'EXA_API_KEY'],
  firecrawl: ['firecrawl', 'FIRECRAWL_API_KEY'],
  jina: ['jina', 'JINA_API_KEY'],
  kagi: ['kagi', 'KAGI_SEARCH_API_KEY'],
  linkup: ['linkup', 'LINKUP_API_KEY'],
  microsoftWebIq: ['microsoft_web_iq', 'MICROSOFT_WEB_IQ_API_KEY'],
  mojeek: ['mojeek', 'MOJEEK_SEARCH_API_KEY'],
  ollamaCloud: ['ollama_cloud', 'OLLAMA_CLOUD_API_KEY'],
  perplexity: ['perplexity', 'PERPLEXITY_API_KEY'],
  perplexitySearch: ['perplexity_search', 'PERPLEXITY_API_KEY'],
  searchApi: ['searchapi', 'SEARCHAPI_API_KEY'],
  serpApi: ['serpapi', 'SERPAPI_API_KEY'],
  serpHouse: ['serphouse', 'SERPHOUSE_API_KEY'],
  serper: ['serper', 'SERPER_API_KEY'],
  serply: ['serply', 'SERPLY_API_KEY'],
  serpstack: ['serpstack', 'SERPSTACK_API_KEY'],
  staan: ['staan', 'STAAN_API_KEY'],
  tavily: ['tavily', 'TAVILY_API_KEY'],
  yandex: ['yandex', 'YANDEX_WEB_SEARCH_API_KEY'],
  youCom: ['youcom', 'YOUCOM_API_KEY'],
} as const;

/** Every provider's API is at port 443 of some host on the internet. */
const SOMEWHERE = 'https://api.example.com';
