import { Duration } from 'cdk8s';
import { envVars } from '../../../../src/k8s/environment';
import { NetworkPeer } from '../../../../src/k8s/network-peer';
import { SecretRef } from '../../../../src/k8s/secret-ref';
import { Playwright } from '../../../../src/playwright/playwright';
import { WebSearch } from '../../../../src/webui/features/search/web-search';
import { webSources } from '../../../../src/webui/features/web';
import { TavilyDepth } from '../../../../src/webui/features/web-loader/loaders';
import { WebLoader } from '../../../../src/webui/features/web-loader/web-loader';
import { fromSecret } from '../../../rules/manifests';

const key = SecretRef.of('loader', 'key');
const SECRET = fromSecret('loader', 'key');
const peer = NetworkPeer.pods('tools', { app: 'loader' });
const internet = expect.objectContaining({ _end: { internet: true } });
const PAGES = [
  { peer: internet, port: 443 },
  { peer: internet, port: 80 },
];
const timeout = Duration.seconds(20);

test.each<[string, WebLoader, unknown[], unknown[]]>([
  ['Open WebUI itself', WebLoader.builtIn(), [['WEB_LOADER_ENGINE', 'safe_web']], PAGES],
  [
    'Open WebUI itself with every option',
    WebLoader.builtIn({ timeout, verifyTls: false, concurrentRequests: 3 }),
    [
      ['WEB_LOADER_ENGINE', 'safe_web'],
      ['WEB_LOADER_TIMEOUT', '20'],
      ['ENABLE_WEB_LOADER_SSL_VERIFICATION', 'false'],
      ['WEB_LOADER_CONCURRENT_REQUESTS', '3'],
    ],
    PAGES,
  ],
  [
    'browsers, for which Open WebUI fetches the pages',
    WebLoader.playwright(Playwright.fromUrl('ws://playwright.tools.svc:3000', { peer }), { timeout }),
    [
      ['WEB_LOADER_ENGINE', 'playwright'],
      ['PLAYWRIGHT_WS_URL', 'ws://playwright.tools.svc:3000'],
      ['PLAYWRIGHT_TIMEOUT', '20000'],
    ],
    [{ peer, port: 3000 }, ...PAGES],
  ],
  [
    'browsers over TLS',
    WebLoader.playwright(Playwright.fromUrl('wss://playwright.example.com')),
    [
      ['WEB_LOADER_ENGINE', 'playwright'],
      ['PLAYWRIGHT_WS_URL', 'wss://playwright.example.com'],
    ],
    [{ peer: undefined, port: 443 }, ...PAGES],
  ],
  [
    'browsers by a Secret',
    WebLoader.playwright(Playwright.fromSecret(key), { peer }),
    [
      ['WEB_LOADER_ENGINE', 'playwright'],
      ['PLAYWRIGHT_WS_URL', SECRET],
    ],
    [{ peer, port: undefined }, ...PAGES],
  ],
  [
    'Firecrawl',
    WebLoader.firecrawl(key, { timeout }),
    [
      ['WEB_LOADER_ENGINE', 'firecrawl'],
      ['FIRECRAWL_API_KEY', SECRET],
      ['FIRECRAWL_API_BASE_URL', 'https://api.firecrawl.dev'],
      ['FIRECRAWL_TIMEOUT', '20'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'Tavily',
    WebLoader.tavily(key, { depth: TavilyDepth.ADVANCED }),
    [
      ['WEB_LOADER_ENGINE', 'tavily'],
      ['TAVILY_API_KEY', SECRET],
      ['TAVILY_EXTRACT_DEPTH', 'advanced'],
    ],
    [{ peer: internet, port: 443 }],
  ],
  [
    'Microsoft',
    WebLoader.microsoftWebIq(key, { language: 'de', url: 'http://iq:8080', peer }),
    [
      ['WEB_LOADER_ENGINE', 'microsoft_web_iq'],
      ['MICROSOFT_WEB_IQ_API_KEY', SECRET],
      ['MICROSOFT_WEB_IQ_LANGUAGE', 'de'],
      ['MICROSOFT_WEB_IQ_API_BASE_URL', 'http://iq:8080'],
    ],
    [{ peer, port: 8080 }],
  ],
  [
    'a server of its own',
    WebLoader.external('http://loader:8080/load', key, { peer }),
    [
      ['WEB_LOADER_ENGINE', 'external'],
      ['EXTERNAL_WEB_LOADER_URL', 'http://loader:8080/load'],
      ['EXTERNAL_WEB_LOADER_API_KEY', SECRET],
    ],
    [{ peer, port: 8080 }],
  ],
])('pages by %s', (_sentence, { _contribution }, variables, flows) => {
  expect(envVars(_contribution.env ?? [])).toEqual(
    (variables as [string, unknown][]).map(([name, value]) => ({
      name,
      ...(typeof value === 'string' ? { value } : (value as object)),
    })),
  );
  expect(_contribution.flows).toEqual(flows);
});

test.each<[() => unknown, string | RegExp]>([
  [
    () => WebLoader.builtIn({ concurrentRequests: 0 }),
    'WebLoader.builtIn concurrentRequests must be a whole number of 1 or more, got 0',
  ],
  [
    () => WebLoader.builtIn({ timeout: Duration.millis(500) }),
    'WebLoader.builtIn timeout in seconds must be a whole number of 1 or more, got 0.5',
  ],
  [
    () => WebLoader.playwright(Playwright.fromUrl('ws://a'), { timeout: Duration.millis(0) }),
    'WebLoader.playwright timeout in ms must be a whole number of 1 or more, got 0',
  ],
  [() => Playwright.fromUrl('http://a'), "Playwright.fromUrl must be a URL such as 'ws://host:1234', got 'http://a'"],
  [
    () => Playwright.fromUrl('ws://a:b@c'),
    /^Playwright\.fromUrl must be a URL without user and password, got one for c; use fromSecret/,
  ],
  [() => WebLoader.external('http://a?b', key), "WebLoader.external url must be a URL without query, got 'http://a?…'"],
])('what is refused says why: %#', (make, message) => {
  expect(make).toThrow(message);
});

describe('search and loader together', () => {
  const sources = (search?: WebSearch, loader?: WebLoader) =>
    webSources(search, loader).map(({ prop, contribution: { env = [], flows = [] } }) => [
      prop,
      env.map(({ name }) => name),
      flows.map(({ port }) => port),
    ]);

  test('are told once of a key that they share', () => {
    expect(sources(WebSearch.tavily(key), WebLoader.tavily(key))).toEqual([
      ['webSearch', ['ENABLE_WEB_SEARCH', 'WEB_SEARCH_ENGINE', 'TAVILY_API_KEY'], [443]],
      ['webLoader', ['WEB_LOADER_ENGINE'], [443]],
    ]);
  });

  test('have one key', () => {
    const other = SecretRef.of('loader', 'other');
    expect(() => sources(WebSearch.firecrawl(key), WebLoader.firecrawl(other))).toThrow(
      'webui.webLoader needs another FIRECRAWL_API_KEY than webui.webSearch, and Open WebUI has one: give both the same',
    );
    expect(() => sources(WebSearch.firecrawl(key), WebLoader.firecrawl(key, { url: 'http://a' }))).toThrow(
      /^webui\.webLoader needs another FIRECRAWL_API_BASE_URL/,
    );
  });

  test('reach pages where nothing else loads them', () => {
    expect(sources(WebSearch.kagi(key))[1]).toEqual(['webLoader', [], [443, 80]]);
    expect(sources(WebSearch.kagi(key, { bypassLoader: true }))[1]).toEqual(['webLoader', [], []]);
    expect(sources()).toEqual([
      ['webSearch', [], []],
      ['webLoader', [], []],
    ]);
  });
});
