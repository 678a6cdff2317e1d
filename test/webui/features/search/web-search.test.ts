import { envVars } from '../../../../src/k8s/environment';
import { NetworkPeer } from '../../../../src/k8s/network-peer';
import { SecretRef } from '../../../../src/k8s/secret-ref';
import { Searxng } from '../../../../src/searxng/searxng';
import { SearchContextUsage } from '../../../../src/webui/features/search/engine-options';
import type { WebSearchOptions } from '../../../../src/webui/features/search/search-options';
import { WebSearch } from '../../../../src/webui/features/search/web-search';
import { fromSecret } from '../../../rules/manifests';

const key = SecretRef.of('search', 'key');
const other = SecretRef.of('search', 'other');
const peer = NetworkPeer.pods('search', { app: 'searxng' });
const SECRET = fromSecret('search', 'key');
const OTHER = fromSecret('search', 'other');

/** The variables behind the switch and the engine: texts, or the sources of secrets. */
type Row = [engine: string, search: WebSearch, ...variables: [name: string, value: unknown][]];

const ROWS: Row[] = [
  [
    'searxng',
    WebSearch.searxng(Searxng.fromUrl('http://searxng:8080/')),
    ['SEARXNG_QUERY_URL', 'http://searxng:8080/search?q=<query>'],
  ],
  [
    'searxng',
    WebSearch.searxng(Searxng.fromSecret(key), { language: 'de' }),
    ['SEARXNG_QUERY_URL', SECRET],
    ['SEARXNG_LANGUAGE', 'de'],
  ],
  [
    'azure',
    WebSearch.azureAiSearch('https://company.search.windows.net/', 'pages', key),
    ['AZURE_AI_SEARCH_API_KEY', SECRET],
    ['AZURE_AI_SEARCH_ENDPOINT', 'https://company.search.windows.net'],
    ['AZURE_AI_SEARCH_INDEX_NAME', 'pages'],
  ],
  [
    'bing',
    WebSearch.bing(key),
    ['BING_SEARCH_V7_SUBSCRIPTION_KEY', SECRET],
    ['BING_SEARCH_V7_ENDPOINT', 'https://api.bing.microsoft.com/v7.0/search'],
  ],
  ['bocha', WebSearch.bocha(key), ['BOCHA_SEARCH_API_KEY', SECRET]],
  ['brave', WebSearch.brave(key), ['BRAVE_SEARCH_API_KEY', SECRET]],
  [
    'brave_llm_context',
    WebSearch.braveContext(key, { contextTokens: 4096 }),
    ['BRAVE_SEARCH_API_KEY', SECRET],
    ['BRAVE_SEARCH_CONTEXT_TOKENS', '4096'],
  ],
  ['duckduckgo', WebSearch.duckDuckGo()],
  ['duckduckgo', WebSearch.duckDuckGo({ backend: 'brave' }), ['DDGS_BACKEND', 'brave']],
  ['exa', WebSearch.exa(key, { maxContentLength: 9 }), ['EXA_API_KEY', SECRET], ['EXA_MAX_CONTENT_LENGTH', '9']],
  ['external', WebSearch.external('http://a:1/search'), ['EXTERNAL_WEB_SEARCH_URL', 'http://a:1/search']],
  [
    'external',
    WebSearch.external('http://a:1/search', { apiKey: key }),
    ['EXTERNAL_WEB_SEARCH_URL', 'http://a:1/search'],
    ['EXTERNAL_WEB_SEARCH_API_KEY', SECRET],
  ],
  [
    'firecrawl',
    WebSearch.firecrawl(key, { url: 'http://firecrawl:3002' }),
    ['FIRECRAWL_API_KEY', SECRET],
    ['FIRECRAWL_API_BASE_URL', 'http://firecrawl:3002'],
  ],
  ['google_pse', WebSearch.googlePse(key, 'id'), ['GOOGLE_PSE_API_KEY', SECRET], ['GOOGLE_PSE_ENGINE_ID', 'id']],
  ['jina', WebSearch.jina(key), ['JINA_API_KEY', SECRET], ['JINA_API_BASE_URL', 'https://s.jina.ai']],
  ['kagi', WebSearch.kagi(key), ['KAGI_SEARCH_API_KEY', SECRET]],
  [
    'linkup',
    WebSearch.linkup(key, { params: { depth: 'deep' } }),
    ['LINKUP_API_KEY', SECRET],
    ['LINKUP_SEARCH_PARAMS', '{"depth":"deep"}'],
  ],
  [
    'microsoft_web_iq',
    WebSearch.microsoftWebIq(key, { language: 'de' }),
    ['MICROSOFT_WEB_IQ_API_KEY', SECRET],
    ['MICROSOFT_WEB_IQ_LANGUAGE', 'de'],
    ['MICROSOFT_WEB_IQ_API_BASE_URL', 'https://api.microsoft.ai/v3'],
  ],
  ['mojeek', WebSearch.mojeek(key), ['MOJEEK_SEARCH_API_KEY', SECRET]],
  ['ollama_cloud', WebSearch.ollamaCloud(key), ['OLLAMA_CLOUD_API_KEY', SECRET]],
  ['openserp', WebSearch.openSerp('http://openserp:7000'), ['OPENSERP_BASE_URL', 'http://openserp:7000']],
  [
    'perplexity',
    WebSearch.perplexity(key, { model: 'sonar-pro', contextUsage: SearchContextUsage.LOW }),
    ['PERPLEXITY_API_KEY', SECRET],
    ['PERPLEXITY_MODEL', 'sonar-pro'],
    ['PERPLEXITY_SEARCH_CONTEXT_USAGE', 'low'],
  ],
  [
    'perplexity_search',
    WebSearch.perplexitySearch(key),
    ['PERPLEXITY_API_KEY', SECRET],
    ['PERPLEXITY_SEARCH_API_URL', 'https://api.perplexity.ai/search'],
  ],
  [
    'searchapi',
    WebSearch.searchApi(key, { engine: 'bing' }),
    ['SEARCHAPI_API_KEY', SECRET],
    ['SEARCHAPI_ENGINE', 'bing'],
  ],
  ['serpapi', WebSearch.serpApi(key, { engine: 'baidu' }), ['SERPAPI_API_KEY', SECRET], ['SERPAPI_ENGINE', 'baidu']],
  [
    'serphouse',
    WebSearch.serpHouse(key, { domain: 'google.de' }),
    ['SERPHOUSE_API_KEY', SECRET],
    ['SERPHOUSE_DOMAIN', 'google.de'],
  ],
  ['serper', WebSearch.serper(key), ['SERPER_API_KEY', SECRET]],
  ['serply', WebSearch.serply(key), ['SERPLY_API_KEY', SECRET]],
  ['serpstack', WebSearch.serpstack(key), ['SERPSTACK_API_KEY', SECRET]],
  ['sougou', WebSearch.sougou(key, other), ['SOUGOU_API_SID', SECRET], ['SOUGOU_API_SK', OTHER]],
  [
    'staan',
    WebSearch.staan(key, { market: 'fr-fr', maxSnippets: 0 }),
    ['STAAN_API_KEY', SECRET],
    ['STAAN_MARKET', 'fr-fr'],
    ['STAAN_MAX_SNIPPETS', '0'],
  ],
  ['tavily', WebSearch.tavily(key), ['TAVILY_API_KEY', SECRET]],
  ['yacy', WebSearch.yacy('http://yacy:8090'), ['YACY_QUERY_URL', 'http://yacy:8090']],
  [
    'yacy',
    WebSearch.yacy('http://yacy:8090', { username: key, password: other }),
    ['YACY_QUERY_URL', 'http://yacy:8090'],
    ['YACY_USERNAME', SECRET],
    ['YACY_PASSWORD', OTHER],
  ],
  [
    'yandex',
    WebSearch.yandex(key, { params: { groupSpec: {} } }),
    ['YANDEX_WEB_SEARCH_API_KEY', SECRET],
    ['YANDEX_WEB_SEARCH_CONFIG', '{"groupSpec":{}}'],
    ['YANDEX_WEB_SEARCH_URL', 'https://searchapi.api.cloud.yandex.net/v2/web/search'],
  ],
  ['youcom', WebSearch.youCom(key), ['YOUCOM_API_KEY', SECRET]],
];

test.each(ROWS)('%s asks for exactly its variables', (engine, { _contribution }, ...variables) => {
  expect(envVars(_contribution.env ?? [])).toEqual([
    { name: 'ENABLE_WEB_SEARCH', value: 'true' },
    { name: 'WEB_SEARCH_ENGINE', value: engine },
    ...variables.map(([name, value]) => ({ name, ...(typeof value === 'string' ? { value } : (value as object)) })),
  ]);
});

test('every engine of the release has a factory', () => {
  // open-webui v0.11.4, backend/open_webui/routers/retrieval.py:2521-2866.
  const engines =
    'ollama_cloud perplexity_search searxng openserp yacy google_pse brave brave_llm_context kagi mojeek bocha serpstack serper ' +
    'serphouse serply duckduckgo tavily staan exa searchapi serpapi jina bing azure perplexity microsoft_web_iq sougou firecrawl ' +
    'external yandex youcom linkup';
  expect([...new Set(ROWS.map(([engine]) => engine))].sort()).toEqual(engines.split(' ').sort());
});

test('every option is behind the engine', () => {
  const options: Required<WebSearchOptions> = {
    resultCount: 5,
    concurrentRequests: 1,
    allowedDomains: ['example.com', 'example.org'],
    blockedDomains: ['ads.example.com'],
    bypassEmbedding: true,
    bypassLoader: true,
    proxyFromEnvironment: false,
    confirmation: 'Your words leave the house.',
    peer,
  };
  const search = WebSearch.kagi(key, options);
  expect(envVars(search._contribution.env ?? []).slice(3)).toEqual([
    { name: 'WEB_SEARCH_RESULT_COUNT', value: '5' },
    { name: 'WEB_SEARCH_CONCURRENT_REQUESTS', value: '1' },
    { name: 'WEB_SEARCH_DOMAIN_FILTER_LIST', value: '["example.com","example.org","!ads.example.com"]' },
    { name: 'BYPASS_WEB_SEARCH_EMBEDDING_AND_RETRIEVAL', value: 'true' },
    { name: 'BYPASS_WEB_SEARCH_WEB_LOADER', value: 'true' },
    { name: 'WEB_SEARCH_TRUST_ENV', value: 'false' },
    { name: 'ENABLE_WEB_SEARCH_CONFIRMATION', value: 'true' },
    { name: 'WEB_SEARCH_CONFIRMATION_CONTENT', value: 'Your words leave the house.' },
  ]);
  expect(search._contribution.flows).toEqual([{ peer, port: 443 }]);
  expect(search._loadsPages).toBe(false);
  expect(WebSearch.kagi(key)._loadsPages).toBe(true);
});

const internet = expect.objectContaining({ _end: { internet: true } });

test.each<[string, WebSearch, unknown]>([
  ['a provider is on the internet', WebSearch.kagi(key), { peer: internet, port: 443 }],
  ['a provider with a URL of its own is too', WebSearch.jina(key), { peer: internet, port: 443 }],
  ['elsewhere nothing is known', WebSearch.jina(key, { url: 'http://jina:81' }), { peer: undefined, port: 81 }],
  ['a server is where its URL says', WebSearch.openSerp('http://a:7000', { peer }), { peer, port: 7000 }],
  [
    'an index is where its endpoint says',
    WebSearch.azureAiSearch('https://a.example.com', 'b', key),
    { peer: undefined, port: 443 },
  ],
  ['a SearXNG says who it is', WebSearch.searxng(Searxng.fromUrl('http://a:8080', { peer })), { peer, port: 8080 }],
  ['a SearXNG by a Secret does too', WebSearch.searxng(Searxng.fromSecret(key, { peer })), { peer, port: undefined }],
  [
    'what the search says counts first',
    WebSearch.searxng(Searxng.fromUrl('http://a:8080'), { peer }),
    { peer, port: 8080 },
  ],
])('%s', (_sentence, { _contribution }, flow) => {
  expect(_contribution.flows).toEqual([flow]);
});

test.each<[() => unknown, string]>([
  [
    () => WebSearch.kagi(key, { resultCount: 0 }),
    'WebSearch.kagi resultCount must be a whole number of 1 or more, got 0',
  ],
  [
    () => WebSearch.bing(key, { concurrentRequests: 0.5 }),
    'WebSearch.bing concurrentRequests must be a whole number of 1 or more, got 0.5',
  ],
  [
    () => WebSearch.brave(key, { allowedDomains: ['https://example.com'] }),
    "WebSearch.brave allowedDomains must be hosts such as 'example.com', got 'https://example.com'",
  ],
  [
    () => WebSearch.brave(key, { blockedDomains: ['!example.com'] }),
    "WebSearch.brave blockedDomains must be hosts such as 'example.com', got '!example.com'",
  ],
  [
    () => WebSearch.exa(key, { confirmation: '' }),
    "WebSearch.exa confirmation must be a text without white space around it, got ''",
  ],
  [
    () => WebSearch.exa(key, { maxContentLength: 0 }),
    'WebSearch.exa maxContentLength must be a whole number of 1 or more, got 0',
  ],
  [
    () => WebSearch.braveContext(key, { contextTokens: 0 }),
    'WebSearch.braveContext contextTokens must be a whole number of 1 or more, got 0',
  ],
  [
    () => WebSearch.staan(key, { maxSnippets: -1 }),
    'WebSearch.staan maxSnippets must be a whole number of 0 or more, got -1',
  ],
  [
    () => WebSearch.serpApi(key, { engine: ' ' }),
    "WebSearch.serpApi engine must be a text without white space around it, got ' '",
  ],
  [
    () => WebSearch.googlePse(key, ''),
    "WebSearch.googlePse engineId must be a text without white space around it, got ''",
  ],
  [
    () => WebSearch.azureAiSearch('http://a', 'b', key),
    "WebSearch.azureAiSearch endpoint must be a URL such as 'https://host:1234', got 'http://a'",
  ],
  [() => WebSearch.external('http://a?q=1'), "WebSearch.external url must be a URL without query, got 'http://a?…'"],
  [
    () => WebSearch.yacy('http://yacy', { password: key }),
    "WebSearch.yacy must be given username and password together, got 'password alone'",
  ],
  [
    () => WebSearch.firecrawl(key, { url: 'firecrawl' }),
    "WebSearch.firecrawl url must be a URL such as 'https://host:1234', got 'firecrawl'",
  ],
  [
    () => Searxng.fromUrl('http://a/search'),
    "Searxng.fromUrl must be SearXNG's own URL, to which /search is added, got 'http://a/search'",
  ],
  [() => Searxng.fromUrl('http://a?q=<query>'), "Searxng.fromUrl must be a URL without query, got 'http://a?…'"],
])('what is refused says why: %#', (make, message) => {
  expect(make).toThrow(message);
});
