import type { Duration } from 'cdk8s';
import type { IPlaywright } from '../../../connections/browser-server';
import { type Contribution, portOf } from '../../../connections/contribution';
import { baseUrl, optional, text, wholeNumber } from '../../../k8s/demand';
import { either, optionalValue, secret, type Variable, value } from '../../../k8s/environment';
import { NetworkPeer } from '../../../k8s/network-peer';
import { wholeSeconds } from '../../../k8s/seconds';
import type { SecretRef } from '../../../k8s/secret-ref';
import type { NetworkFlow } from '../../../network/flow';
import { provider } from '../endpoints';

/** What can be said of every loader of pages. */
export interface WebLoaderOptions {
  /**
   * Pages at a time: a whole number of 1 or more.
   *
   * @default 10
   */
  readonly concurrentRequests?: number;

  /**
   * Who answers, so that network policies can admit the traffic; not for the pages themselves, which are on the internet.
   *
   * @default - the internet for a provider's usual URL; otherwise not said
   */
  readonly peer?: NetworkPeer;
}

/** Open WebUI itself. */
export interface BuiltInLoaderOptions extends WebLoaderOptions {
  /**
   * Longest time that a page may take.
   *
   * @default - no limit
   */
  readonly timeout?: Duration;

  /**
   * Whether a page's certificate is checked.
   *
   * @default true
   */
  readonly verifyTls?: boolean;
}

/** A Playwright server. */
export interface PlaywrightLoaderOptions extends WebLoaderOptions {
  /**
   * Longest time that a page may take.
   *
   * @default Duration.seconds(10)
   */
  readonly timeout?: Duration;
}

/** Firecrawl. */
export interface FirecrawlLoaderOptions extends WebLoaderOptions {
  /**
   * URL of a server of your own.
   *
   * @default https://api.firecrawl.dev
   */
  readonly url?: string;

  /**
   * Longest time that a page may take.
   *
   * @default - Firecrawl's own
   */
  readonly timeout?: Duration;
}

/** How much of a page Tavily reads. */
export enum TavilyDepth {
  BASIC = 'basic',
  ADVANCED = 'advanced',
}

/** Tavily. */
export interface TavilyLoaderOptions extends WebLoaderOptions {
  /**
   * How much of a page is read; the deeper one costs more.
   *
   * @default TavilyDepth.BASIC
   */
  readonly depth?: TavilyDepth;
}

/** Microsoft's index of the web. */
export interface MicrosoftWebIqLoaderOptions extends WebLoaderOptions {
  /**
   * URL of the API.
   *
   * @default https://api.microsoft.ai/v3
   */
  readonly url?: string;

  /**
   * The language, such as `en`.
   *
   * @default en
   */
  readonly language?: string;
}

/** A server of your own. */
export interface ExternalLoaderOptions extends WebLoaderOptions {}

/** Open WebUI loads pages itself. */
export function builtIn(options: BuiltInLoaderOptions): Contribution {
  return {
    env: [
      value('WEB_LOADER_ENGINE', 'safe_web'),
      ...optionalValue('WEB_LOADER_TIMEOUT', seconds('builtIn', options.timeout)),
      ...optionalValue('ENABLE_WEB_LOADER_SSL_VERIFICATION', options.verifyTls),
      ...common('builtIn', options),
    ],
    flows: PAGES,
  };
}

/** Browsers render what Open WebUI fetches for them (open-webui v0.11.4, retrieval/web/utils.py, `_intercept_navigation`). */
export function playwright({ browserServer }: IPlaywright, options: PlaywrightLoaderOptions): Contribution {
  const timeout = options.timeout?.toMilliseconds();
  return {
    env: [
      value('WEB_LOADER_ENGINE', 'playwright'),
      either('PLAYWRIGHT_WS_URL', browserServer._webSocketUrl),
      ...optionalValue(
        'PLAYWRIGHT_TIMEOUT',
        optional(timeout, each => wholeNumber('WebLoader.playwright timeout in ms', each, 1)),
      ),
      ...common('playwright', options),
    ],
    flows: [{ peer: options.peer ?? browserServer._peer, port: browserServer._port }, ...PAGES],
  };
}

/** Firecrawl loads pages. */
export function firecrawl(apiKey: SecretRef, options: FirecrawlLoaderOptions): Contribution {
  const { url, flows } = provider('WebLoader.firecrawl', options, 'https://api.firecrawl.dev');
  return {
    env: [
      value('WEB_LOADER_ENGINE', 'firecrawl'),
      secret('FIRECRAWL_API_KEY', apiKey),
      value('FIRECRAWL_API_BASE_URL', url),
      ...optionalValue('FIRECRAWL_TIMEOUT', seconds('firecrawl', options.timeout)),
      ...common('firecrawl', options),
    ],
    flows,
  };
}

/** Tavily loads pages. */
export function tavily(apiKey: SecretRef, options: TavilyLoaderOptions): Contribution {
  return {
    env: [
      value('WEB_LOADER_ENGINE', 'tavily'),
      secret('TAVILY_API_KEY', apiKey),
      ...optionalValue('TAVILY_EXTRACT_DEPTH', options.depth),
      ...common('tavily', options),
    ],
    flows: provider('WebLoader.tavily', { peer: options.peer }, 'https://api.tavily.com').flows,
  };
}

/** Microsoft's index of the web loads pages. */
export function microsoftWebIq(apiKey: SecretRef, options: MicrosoftWebIqLoaderOptions): Contribution {
  const path = 'WebLoader.microsoftWebIq';
  const { url, flows } = provider(path, options, 'https://api.microsoft.ai/v3');
  return {
    env: [
      value('WEB_LOADER_ENGINE', 'microsoft_web_iq'),
      secret('MICROSOFT_WEB_IQ_API_KEY', apiKey),
      ...optionalValue(
        'MICROSOFT_WEB_IQ_LANGUAGE',
        optional(options.language, each => text(`${path} language`, each)),
      ),
      value('MICROSOFT_WEB_IQ_API_BASE_URL', url),
      ...common('microsoftWebIq', options),
    ],
    flows,
  };
}

/** A server of the user's own loads pages. */
export function external(url: string, apiKey: SecretRef, options: ExternalLoaderOptions): Contribution {
  const address = baseUrl('WebLoader.external url', url);
  return {
    env: [
      value('WEB_LOADER_ENGINE', 'external'),
      value('EXTERNAL_WEB_LOADER_URL', address),
      secret('EXTERNAL_WEB_LOADER_API_KEY', apiKey),
      ...common('external', options),
    ],
    flows: [{ peer: options.peer, port: portOf(new URL(address)) }],
  };
}

/** Open WebUI fetches pages from the internet. */
export const PAGES: NetworkFlow[] = [
  { peer: NetworkPeer.internet(), port: 443 },
  { peer: NetworkPeer.internet(), port: 80 },
];

function common(factory: string, { concurrentRequests }: WebLoaderOptions): Variable[] {
  const path = `WebLoader.${factory} concurrentRequests`;
  return optionalValue(
    'WEB_LOADER_CONCURRENT_REQUESTS',
    optional(concurrentRequests, each => wholeNumber(path, each, 1)),
  );
}

function seconds(factory: string, timeout: Duration | undefined): number | undefined {
  return timeout && wholeSeconds(`WebLoader.${factory} timeout`, timeout);
}
