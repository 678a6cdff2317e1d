import type { IPlaywright } from '../../../connections/browser-server';
import type { Contribution } from '../../../connections/contribution';
import type { SecretRef } from '../../../k8s/secret-ref';
import {
  type BuiltInLoaderOptions,
  builtIn,
  type ExternalLoaderOptions,
  external,
  type FirecrawlLoaderOptions,
  firecrawl,
  type MicrosoftWebIqLoaderOptions,
  microsoftWebIq,
  type PlaywrightLoaderOptions,
  playwright,
  type TavilyLoaderOptions,
  tavily,
} from './loaders';

/**
 * What loads pages: those that users name, and those that a search has found. Addresses inside of the network are refused: to load pages
 * from there, set `ENABLE_LOCAL_WEB_FETCH` in `env` and give `networkPolicies`, because every user can then read what Open WebUI can reach.
 * Addresses of clouds' metadata stay refused.
 *
 * Source: open-webui v0.11.4 backend/open_webui/retrieval/web/utils.py:1049, config.py:1110-1149
 */
export class WebLoader {
  /**
   * Open WebUI itself, which runs no scripts of the page.
   *
   * @example
   * WebLoader.builtIn({ timeout: Duration.seconds(20), concurrentRequests: 5 });
   */
  public static builtIn(options: BuiltInLoaderOptions = {}): WebLoader {
    return new WebLoader(builtIn(options));
  }

  /**
   * The browsers of a Playwright server of exactly the version that this release of Open WebUI speaks.
   *
   * @example
   * WebLoader.playwright(Playwright.fromUrl('ws://playwright.tools.svc:3000'));
   */
  public static playwright(server: IPlaywright, options: PlaywrightLoaderOptions = {}): WebLoader {
    return new WebLoader(playwright(server, options));
  }

  /**
   * Firecrawl, or a server of your own with its API.
   *
   * @example
   * WebLoader.firecrawl(SecretRef.of('search', 'firecrawl'), { timeout: Duration.seconds(30) });
   */
  public static firecrawl(apiKey: SecretRef, options: FirecrawlLoaderOptions = {}): WebLoader {
    return new WebLoader(firecrawl(apiKey, options));
  }

  /**
   * Tavily.
   *
   * @example
   * WebLoader.tavily(SecretRef.of('search', 'tavily'));
   */
  public static tavily(apiKey: SecretRef, options: TavilyLoaderOptions = {}): WebLoader {
    return new WebLoader(tavily(apiKey, options));
  }

  /**
   * Microsoft's index of the web.
   *
   * @example
   * WebLoader.microsoftWebIq(SecretRef.of('search', 'web-iq'));
   */
  public static microsoftWebIq(apiKey: SecretRef, options: MicrosoftWebIqLoaderOptions = {}): WebLoader {
    return new WebLoader(microsoftWebIq(apiKey, options));
  }

  /**
   * A server of your own: it gets `urls` by POST, and answers with `page_content` and `metadata` of each page.
   *
   * @example
   * WebLoader.external('http://loader.tools.svc:8080/load', SecretRef.of('loader', 'api-key'));
   */
  public static external(url: string, apiKey: SecretRef, options: ExternalLoaderOptions = {}): WebLoader {
    return new WebLoader(external(url, apiKey, options));
  }

  /** @internal */
  public readonly _contribution: Contribution;

  /** @internal */
  protected readonly _brand = 'WebLoader';

  private constructor(contribution: Contribution) {
    this._contribution = contribution;
  }
}
