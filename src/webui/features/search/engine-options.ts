import type { SecretRef } from '../../../k8s/secret-ref';
import type { WebSearchOptions } from './search-options';

/** An engine of a provider, whose API can be somewhere else. */
export interface SearchApiOptions extends WebSearchOptions {
  /**
   * URL of the API.
   *
   * @default - the provider's
   */
  readonly url?: string;
}

/** Brave's answers for language models. */
export interface BraveContextOptions extends WebSearchOptions {
  /**
   * Length of the answer in tokens: a whole number of 1 or more.
   *
   * @default 8192
   */
  readonly contextTokens?: number;
}

/** DuckDuckGo and others, without a key. */
export interface DuckDuckGoOptions extends WebSearchOptions {
  /**
   * The engine that the library `ddgs` asks, such as `duckduckgo`.
   *
   * @default auto
   */
  readonly backend?: string;
}

/** Exa. */
export interface ExaOptions extends WebSearchOptions {
  /**
   * Characters of each page: a whole number of 1 or more.
   *
   * @default - all of it
   */
  readonly maxContentLength?: number;
}

/** Linkup. */
export interface LinkupOptions extends WebSearchOptions {
  /**
   * Fields of each request, such as `{ depth: 'deep' }`.
   *
   * @default - Open WebUI's own
   */
  readonly params?: { [name: string]: unknown };
}

/** Microsoft's index of the web. */
export interface MicrosoftWebIqOptions extends SearchApiOptions {
  /**
   * The language, such as `en`.
   *
   * @default - Open WebUI's own
   */
  readonly language?: string;
}

/** How much of the web a model of Perplexity reads. */
export enum SearchContextUsage {
  LOW = 'low',
  MEDIUM = 'medium',
  HIGH = 'high',
}

/** Perplexity's models. */
export interface PerplexityOptions extends WebSearchOptions {
  /**
   * The model.
   *
   * @default sonar
   */
  readonly model?: string;

  /**
   * How much of the web the model reads.
   *
   * @default SearchContextUsage.MEDIUM
   */
  readonly contextUsage?: SearchContextUsage;
}

/** An engine that asks one of several others. */
export interface SerpOptions extends WebSearchOptions {
  /**
   * The engine that it asks, such as `google`, `bing` or `baidu`.
   *
   * @default google
   */
  readonly engine?: string;
}

/** SERPHouse. */
export interface SerpHouseOptions extends WebSearchOptions {
  /**
   * The site that is asked.
   *
   * @default google.com
   */
  readonly domain?: string;
}

/** SearXNG. */
export interface SearxngSearchOptions extends WebSearchOptions {
  /**
   * Language of the results, such as `de`.
   *
   * @default all
   */
  readonly language?: string;
}

/** Staan. */
export interface StaanOptions extends WebSearchOptions {
  /**
   * The market, such as `fr-fr`.
   *
   * @default en-us
   */
  readonly market?: string;

  /**
   * Excerpts of each page: a whole number of 0 or more.
   *
   * @default 0
   */
  readonly maxSnippets?: number;
}

/** YaCy. */
export interface YacyOptions extends WebSearchOptions {
  /**
   * The key of a Secret that holds the name of a user.
   *
   * @default - nobody signs in
   */
  readonly username?: SecretRef;

  /**
   * The key of a Secret that holds the user's password.
   *
   * @default - nobody signs in
   */
  readonly password?: SecretRef;
}

/** Yandex. */
export interface YandexOptions extends SearchApiOptions {
  /**
   * Fields of each request.
   *
   * @default - Open WebUI's own
   */
  readonly params?: { [name: string]: unknown };
}

/** A server of your own with Open WebUI's API of search. */
export interface ExternalSearchOptions extends WebSearchOptions {
  /**
   * The key that it asks for, as a bearer token.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;
}
