import type { Contribution } from '../../../connections/contribution';
import type { ISearxng } from '../../../connections/search-server';
import type { SecretRef } from '../../../k8s/secret-ref';
import type {
  BraveContextOptions,
  DuckDuckGoOptions,
  ExaOptions,
  ExternalSearchOptions,
  LinkupOptions,
  MicrosoftWebIqOptions,
  PerplexityOptions,
  SearchApiOptions,
  SearxngSearchOptions,
  SerpHouseOptions,
  SerpOptions,
  StaanOptions,
  YacyOptions,
  YandexOptions,
} from './engine-options';
import { hosted, keyed, movable, ownServer } from './engines';
import {
  azureAiSearch,
  braveContext,
  duckDuckGo,
  exa,
  external,
  googlePse,
  linkup,
  microsoftWebIq,
  OPEN_SERP,
  perplexity,
  searxng,
  serp,
  serpHouse,
  sougou,
  staan,
  yacy,
  yandex,
} from './further-engines';
import type { WebSearchOptions } from './search-options';

const BING = 'https://api.bing.microsoft.com/v7.0/search';
const FIRECRAWL = 'https://api.firecrawl.dev';
const JINA = 'https://s.jina.ai';
const PERPLEXITY = 'https://api.perplexity.ai/search';

/**
 * Searches the web for users: what the engine finds is loaded by the `webLoader`, and given to the model.
 *
 * Source: https://docs.openwebui.com/features/web-search, open-webui v0.11.4 backend/open_webui/routers/retrieval.py
 */
export class WebSearch {
  /**
   * A SearXNG, run here or elsewhere; it must answer in JSON, which `Searxng` does.
   *
   * @example
   * WebSearch.searxng(Searxng.fromUrl('http://searxng.search.svc:8080'), { resultCount: 5 });
   */
  public static searxng(server: ISearxng, options: SearxngSearchOptions = {}): WebSearch {
    return new WebSearch(searxng(server, options), options);
  }

  /**
   * Azure AI Search, over an index of your own.
   *
   * @example
   * WebSearch.azureAiSearch('https://company.search.windows.net', 'pages', SecretRef.of('search', 'api-key'));
   */
  public static azureAiSearch(
    endpoint: string,
    indexName: string,
    apiKey: SecretRef,
    options: WebSearchOptions = {},
  ): WebSearch {
    return new WebSearch(azureAiSearch(endpoint, indexName, apiKey, options), options);
  }

  /**
   * Bing's API v7, which Microsoft retired in August 2025: for a server that still answers in its place.
   *
   * @example
   * WebSearch.bing(SecretRef.of('search', 'api-key'), { url: 'https://search.example.com/v7.0/search' });
   */
  public static bing(apiKey: SecretRef, options: SearchApiOptions = {}): WebSearch {
    return new WebSearch(movable(keyed('bing', apiKey), 'BING_SEARCH_V7_ENDPOINT', BING, options), options);
  }

  /**
   * Bocha.
   *
   * @example
   * WebSearch.bocha(SecretRef.of('search', 'api-key'));
   */
  public static bocha(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('bocha', apiKey), options), options);
  }

  /**
   * Brave.
   *
   * @example
   * WebSearch.brave(SecretRef.of('search', 'api-key'), { concurrentRequests: 1 });
   */
  public static brave(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('brave', apiKey), options), options);
  }

  /**
   * Brave's answers for language models.
   *
   * @example
   * WebSearch.braveContext(SecretRef.of('search', 'api-key'));
   */
  public static braveContext(apiKey: SecretRef, options: BraveContextOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('braveContext', apiKey, braveContext(options)), options), options);
  }

  /**
   * DuckDuckGo and others, without a key; they may refuse an address that asks too often.
   *
   * @example
   * WebSearch.duckDuckGo({ concurrentRequests: 1 });
   */
  public static duckDuckGo(options: DuckDuckGoOptions = {}): WebSearch {
    return new WebSearch(hosted(duckDuckGo(options), options), options);
  }

  /**
   * Exa.
   *
   * @example
   * WebSearch.exa(SecretRef.of('search', 'api-key'));
   */
  public static exa(apiKey: SecretRef, options: ExaOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('exa', apiKey, exa(options)), options), options);
  }

  /**
   * A server of your own: it gets `query` and `count` by POST, and answers with `link`, `title` and `snippet` of each page.
   *
   * @example
   * WebSearch.external('http://search.tools.svc:8080/search');
   */
  public static external(url: string, options: ExternalSearchOptions = {}): WebSearch {
    return new WebSearch(external(url, options), options);
  }

  /**
   * Firecrawl, or a server of your own with its API.
   *
   * @example
   * WebSearch.firecrawl(SecretRef.of('search', 'api-key'));
   */
  public static firecrawl(apiKey: SecretRef, options: SearchApiOptions = {}): WebSearch {
    return new WebSearch(movable(keyed('firecrawl', apiKey), 'FIRECRAWL_API_BASE_URL', FIRECRAWL, options), options);
  }

  /**
   * Google's Programmable Search Engine.
   *
   * @example
   * WebSearch.googlePse(SecretRef.of('search', 'api-key'), 'a1b2c3d4e5f6g7h8i');
   */
  public static googlePse(apiKey: SecretRef, engineId: string, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(googlePse(apiKey, engineId), options), options);
  }

  /**
   * Jina.
   *
   * @example
   * WebSearch.jina(SecretRef.of('search', 'api-key'));
   */
  public static jina(apiKey: SecretRef, options: SearchApiOptions = {}): WebSearch {
    return new WebSearch(movable(keyed('jina', apiKey), 'JINA_API_BASE_URL', JINA, options), options);
  }

  /**
   * Kagi.
   *
   * @example
   * WebSearch.kagi(SecretRef.of('search', 'api-key'));
   */
  public static kagi(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('kagi', apiKey), options), options);
  }

  /**
   * Linkup.
   *
   * @example
   * WebSearch.linkup(SecretRef.of('search', 'api-key'), { params: { depth: 'deep' } });
   */
  public static linkup(apiKey: SecretRef, options: LinkupOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('linkup', apiKey, linkup(options)), options), options);
  }

  /**
   * Microsoft's index of the web.
   *
   * @example
   * WebSearch.microsoftWebIq(SecretRef.of('search', 'api-key'), { language: 'en' });
   */
  public static microsoftWebIq(apiKey: SecretRef, options: MicrosoftWebIqOptions = {}): WebSearch {
    return new WebSearch(microsoftWebIq(apiKey, options), options);
  }

  /**
   * Mojeek.
   *
   * @example
   * WebSearch.mojeek(SecretRef.of('search', 'api-key'));
   */
  public static mojeek(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('mojeek', apiKey), options), options);
  }

  /**
   * Ollama's cloud.
   *
   * @example
   * WebSearch.ollamaCloud(SecretRef.of('search', 'api-key'));
   */
  public static ollamaCloud(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('ollamaCloud', apiKey), options), options);
  }

  /**
   * OpenSERP, which somebody runs.
   *
   * @example
   * WebSearch.openSerp('http://openserp.search.svc:7000');
   */
  public static openSerp(url: string, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(ownServer(OPEN_SERP, 'OPENSERP_BASE_URL', url, options), options);
  }

  /**
   * Perplexity's models.
   *
   * @example
   * WebSearch.perplexity(SecretRef.of('search', 'api-key'));
   */
  public static perplexity(apiKey: SecretRef, options: PerplexityOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('perplexity', apiKey, perplexity(options)), options), options);
  }

  /**
   * Perplexity's search, without a model.
   *
   * @example
   * WebSearch.perplexitySearch(SecretRef.of('search', 'api-key'));
   */
  public static perplexitySearch(apiKey: SecretRef, options: SearchApiOptions = {}): WebSearch {
    return new WebSearch(
      movable(keyed('perplexitySearch', apiKey), 'PERPLEXITY_SEARCH_API_URL', PERPLEXITY, options),
      options,
    );
  }

  /**
   * SearchApi.
   *
   * @example
   * WebSearch.searchApi(SecretRef.of('search', 'api-key'));
   */
  public static searchApi(apiKey: SecretRef, options: SerpOptions = {}): WebSearch {
    return new WebSearch(
      hosted(keyed('searchApi', apiKey, serp('SEARCHAPI_ENGINE', 'searchApi', options)), options),
      options,
    );
  }

  /**
   * SerpApi.
   *
   * @example
   * WebSearch.serpApi(SecretRef.of('search', 'api-key'));
   */
  public static serpApi(apiKey: SecretRef, options: SerpOptions = {}): WebSearch {
    return new WebSearch(
      hosted(keyed('serpApi', apiKey, serp('SERPAPI_ENGINE', 'serpApi', options)), options),
      options,
    );
  }

  /**
   * SERPHouse.
   *
   * @example
   * WebSearch.serpHouse(SecretRef.of('search', 'api-key'));
   */
  public static serpHouse(apiKey: SecretRef, options: SerpHouseOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('serpHouse', apiKey, serpHouse(options)), options), options);
  }

  /**
   * Serper.
   *
   * @example
   * WebSearch.serper(SecretRef.of('search', 'api-key'));
   */
  public static serper(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('serper', apiKey), options), options);
  }

  /**
   * Serply.
   *
   * @example
   * WebSearch.serply(SecretRef.of('search', 'api-key'));
   */
  public static serply(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('serply', apiKey), options), options);
  }

  /**
   * Serpstack, over HTTPS, which its free plan does not include.
   *
   * @example
   * WebSearch.serpstack(SecretRef.of('search', 'api-key'));
   */
  public static serpstack(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('serpstack', apiKey), options), options);
  }

  /**
   * Sogou, by way of Tencent Cloud.
   *
   * @example
   * WebSearch.sougou(SecretRef.of('sougou', 'id'), SecretRef.of('sougou', 'key'));
   */
  public static sougou(secretId: SecretRef, secretKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(sougou(secretId, secretKey), options), options);
  }

  /**
   * Staan.
   *
   * @example
   * WebSearch.staan(SecretRef.of('search', 'api-key'));
   */
  public static staan(apiKey: SecretRef, options: StaanOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('staan', apiKey, staan(options)), options), options);
  }

  /**
   * Tavily.
   *
   * @example
   * WebSearch.tavily(SecretRef.of('search', 'api-key'), { resultCount: 5, bypassLoader: true });
   */
  public static tavily(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('tavily', apiKey), options), options);
  }

  /**
   * YaCy, which somebody runs.
   *
   * @example
   * WebSearch.yacy('http://yacy.search.svc:8090');
   */
  public static yacy(url: string, options: YacyOptions = {}): WebSearch {
    return new WebSearch(yacy(url, options), options);
  }

  /**
   * Yandex.
   *
   * @example
   * WebSearch.yandex(SecretRef.of('search', 'api-key'));
   */
  public static yandex(apiKey: SecretRef, options: YandexOptions = {}): WebSearch {
    return new WebSearch(yandex(apiKey, options), options);
  }

  /**
   * You.com.
   *
   * @example
   * WebSearch.youCom(SecretRef.of('search', 'api-key'));
   */
  public static youCom(apiKey: SecretRef, options: WebSearchOptions = {}): WebSearch {
    return new WebSearch(hosted(keyed('youCom', apiKey), options), options);
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /**
   * Whether the pages that it finds are loaded.
   *
   * @internal
   */
  public readonly _loadsPages: boolean;

  /** @internal */
  protected readonly _brand = 'WebSearch';

  private constructor(contribution: Contribution, { bypassLoader = false }: WebSearchOptions) {
    this._contribution = contribution;
    this._loadsPages = !bypassLoader;
  }
}
