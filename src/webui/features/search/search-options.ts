import { optional, refuse, text, wholeNumber } from '../../../k8s/demand';
import { optionalValue, type Variable, value } from '../../../k8s/environment';
import type { NetworkPeer } from '../../../k8s/network-peer';
import { json } from '../options';

/** What can be said of every search engine. */
export interface WebSearchOptions {
  /**
   * Results of each query: a whole number of 1 or more.
   *
   * @default 3
   */
  readonly resultCount?: number;

  /**
   * Queries at a time, for an engine that limits their rate: a whole number of 1 or more.
   *
   * @default - no limit
   */
  readonly concurrentRequests?: number;

  /**
   * Hosts whose results count, with all below them, such as `example.com`; no other does.
   *
   * @default - all
   */
  readonly allowedDomains?: string[];

  /**
   * Hosts whose results do not count, with all below them.
   *
   * @default - none
   */
  readonly blockedDomains?: string[];

  /**
   * Whether pages go to the model as they are, instead of their best parts by embeddings.
   *
   * @default false
   */
  readonly bypassEmbedding?: boolean;

  /**
   * Whether the engine's excerpts are enough, and no page is loaded.
   *
   * @default false
   */
  readonly bypassLoader?: boolean;

  /**
   * Whether pages are loaded through the proxy that `http_proxy` and `https_proxy` name.
   *
   * @default true
   */
  readonly proxyFromEnvironment?: boolean;

  /**
   * What users must agree to before their words leave the installation.
   *
   * @default - nothing is asked
   */
  readonly confirmation?: string;

  /**
   * Who answers there, so that network policies can admit the traffic.
   *
   * @default - the internet for an API of a provider by its usual URL; otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** The variables of what can be said of every engine. */
export function searchSettings(path: string, options: WebSearchOptions): Variable[] {
  const { resultCount, concurrentRequests, allowedDomains = [], blockedDomains = [], confirmation } = options;
  const count = (name: string, number: number | undefined) =>
    optional(number, each => wholeNumber(`${path} ${name}`, each, 1));
  const filters = [
    ...allowedDomains.map(domain => hostName(`${path} allowedDomains`, domain)),
    ...blockedDomains.map(domain => `!${hostName(`${path} blockedDomains`, domain)}`),
  ];
  return [
    ...optionalValue('WEB_SEARCH_RESULT_COUNT', count('resultCount', resultCount)),
    ...optionalValue('WEB_SEARCH_CONCURRENT_REQUESTS', count('concurrentRequests', concurrentRequests)),
    ...(filters.length === 0 ? [] : [json(`${path} domains`, 'WEB_SEARCH_DOMAIN_FILTER_LIST', filters)]),
    ...optionalValue('BYPASS_WEB_SEARCH_EMBEDDING_AND_RETRIEVAL', options.bypassEmbedding),
    ...optionalValue('BYPASS_WEB_SEARCH_WEB_LOADER', options.bypassLoader),
    ...optionalValue('WEB_SEARCH_TRUST_ENV', options.proxyFromEnvironment),
    ...(confirmation === undefined
      ? []
      : [
          value('ENABLE_WEB_SEARCH_CONFIRMATION', true),
          value('WEB_SEARCH_CONFIRMATION_CONTENT', text(`${path} confirmation`, confirmation)),
        ]),
  ];
}

/** Compared with the host of a URL, to which a scheme, a path or a `!` never belongs. */
function hostName(path: string, domain: string): string {
  return /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/.test(domain) ? domain : refuse(path, "hosts such as 'example.com'", domain);
}
