import { type Chart, Duration } from 'cdk8s';
import {
  BannerType,
  CodeExecution,
  CodeInterpreter,
  ComfyUIWorkflow,
  type FeatureProps,
  GeminiMethod,
  ImageEditing,
  ImageGeneration,
  JupyterAuthentication,
  NetworkPeer,
  Playwright,
  SearchContextUsage,
  Searxng,
  SecretRef,
  SpeechToText,
  SplitOn,
  TavilyDepth,
  Terminal,
  TextToSpeech,
  ToolAccess,
  ToolAuthentication,
  ToolServer,
  WebLoader,
  WebSearch,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const key = SecretRef.of('features', 'api-key');
const other = SecretRef.of('features', 'other');
const peer = NetworkPeer.pods('tools', { app: 'server' });
const url = 'http://server.tools.svc:8080';

/** The smallest workflow that makes and changes pictures. */
const workflow = ComfyUIWorkflow.fromJson(
  JSON.stringify({
    '1': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: '' } },
    '2': { class_type: 'CLIPTextEncode', inputs: { text: '' } },
    '3': { class_type: 'LoadImage', inputs: { image: '' } },
    '4': { class_type: 'KSampler', inputs: { steps: 20, seed: 0 } },
    '5': { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
    '6': { class_type: 'SaveImage', inputs: { filename_prefix: '$(X)' } },
  }),
  {
    prompt: { nodes: ['2'] },
    image: { nodes: ['3'] },
    model: { nodes: ['1'] },
    steps: { nodes: ['4'] },
    seed: { nodes: ['4'], key: 'noise_seed' },
    width: { nodes: ['5'] },
    height: { nodes: ['5'] },
    count: { nodes: ['5'] },
  },
);

const general = { model: 'a-model', size: '1024x1024', promptGeneration: false, peer };

/** Pictures, each with every option and with none. */
const pictures: Variants<FeatureProps> = {
  'pictures by ComfyUI': () => ({
    imageGeneration: ImageGeneration.comfyUI({ url, workflow: ComfyUIWorkflow.inAdminPanel() }),
  }),
  'pictures by ComfyUI with every option': () => ({
    imageGeneration: ImageGeneration.comfyUI({ ...general, url, workflow, apiKey: key, steps: 20 }),
  }),
  'pictures by AUTOMATIC1111': () => ({ imageGeneration: ImageGeneration.automatic1111({ url }) }),
  'pictures by AUTOMATIC1111 with every option': () => ({
    imageGeneration: ImageGeneration.automatic1111({
      ...general,
      url,
      authentication: key,
      steps: 20,
      params: { cfg_scale: 7 },
    }),
  }),
  'pictures by OpenAI': () => ({ imageGeneration: ImageGeneration.openAI({ apiKey: key }) }),
  'pictures by OpenAI with every option': () => ({
    imageGeneration: ImageGeneration.openAI({
      ...general,
      apiKey: key,
      url: 'https://company.openai.azure.com/openai',
      apiVersion: '2025-04-01-preview',
      params: { quality: 'high' },
    }),
  }),
  'pictures by Gemini': () => ({ imageGeneration: ImageGeneration.gemini({ apiKey: key }) }),
  'pictures by Gemini with every option': () => ({
    imageGeneration: ImageGeneration.gemini({
      ...general,
      size: undefined,
      apiKey: key,
      url: 'https://gemini.example.com/v1beta',
      method: GeminiMethod.GENERATE_CONTENT,
    }),
  }),
  'pictures changed by ComfyUI': () => ({
    imageEditing: ImageEditing.comfyUI({ url, workflow: ComfyUIWorkflow.inAdminPanel() }),
  }),
  'pictures changed by ComfyUI with every option': () => ({
    imageEditing: ImageEditing.comfyUI({ url, workflow, apiKey: key, model: 'a-model', size: '512x512', peer }),
  }),
  'pictures changed by OpenAI': () => ({ imageEditing: ImageEditing.openAI({ apiKey: key, model: 'gpt-image-1' }) }),
  'pictures changed by OpenAI with every option': () => ({
    imageEditing: ImageEditing.openAI({ apiKey: key, model: 'a-model', size: '512x512', url, apiVersion: '1', peer }),
  }),
  'pictures changed by Gemini': () => ({ imageEditing: ImageEditing.gemini({ apiKey: key, model: 'gemini-image' }) }),
  'pictures changed by Gemini elsewhere': () => ({
    imageEditing: ImageEditing.gemini({ apiKey: key, model: 'gemini-image', url, peer }),
  }),
};

const tool = { name: 'Tools', description: 'Useful things.', url, access: ToolAccess.everybody(), peer };

const every = {
  resultCount: 5,
  concurrentRequests: 2,
  allowedDomains: ['example.com'],
  blockedDomains: ['ads.example.com'],
  bypassEmbedding: true,
  bypassLoader: true,
  proxyFromEnvironment: false,
  confirmation: 'Your words go to a search engine.',
  peer,
};

const searxng = (chart: Chart) => new Searxng(chart, 'searxng', { secretKey: SecretRef.of('searxng', 'secret-key') });

const searches: Variants<WebSearch> = {
  'a SearXNG run here': chart => WebSearch.searxng(searxng(chart)),
  'a SearXNG run here with its engines': chart =>
    WebSearch.searxng(new Searxng(chart, 'searxng', { secretKey: key, engines: ['duckduckgo', "a's"], replicas: 2 })),
  'a SearXNG by its URL': () => WebSearch.searxng(Searxng.fromUrl(url), { language: 'de' }),
  'a SearXNG by its URL in a Secret': () => WebSearch.searxng(Searxng.fromSecret(key)),
  'Azure AI Search': () => WebSearch.azureAiSearch('https://company.search.windows.net', 'pages', key),
  Bing: () => WebSearch.bing(key),
  Bocha: () => WebSearch.bocha(key),
  Brave: () => WebSearch.brave(key),
  "Brave's answers": () => WebSearch.braveContext(key, { contextTokens: 4096 }),
  DuckDuckGo: () => WebSearch.duckDuckGo({ backend: 'duckduckgo' }),
  Exa: () => WebSearch.exa(key, { maxContentLength: 5000 }),
  'a server of its own': () => WebSearch.external(url, { apiKey: key }),
  'a server of its own without a key': () => WebSearch.external(url),
  Firecrawl: () => WebSearch.firecrawl(key),
  Google: () => WebSearch.googlePse(key, 'engine'),
  Jina: () => WebSearch.jina(key),
  Kagi: () => WebSearch.kagi(key),
  Linkup: () => WebSearch.linkup(key, { params: { depth: 'deep' } }),
  Microsoft: () => WebSearch.microsoftWebIq(key, { language: 'de' }),
  Mojeek: () => WebSearch.mojeek(key),
  "Ollama's cloud": () => WebSearch.ollamaCloud(key),
  OpenSERP: () => WebSearch.openSerp(url),
  'models of Perplexity': () =>
    WebSearch.perplexity(key, { model: 'sonar-pro', contextUsage: SearchContextUsage.HIGH }),
  Perplexity: () => WebSearch.perplexitySearch(key),
  SearchApi: () => WebSearch.searchApi(key, { engine: 'bing' }),
  SerpApi: () => WebSearch.serpApi(key, { engine: 'bing' }),
  SERPHouse: () => WebSearch.serpHouse(key, { domain: 'google.de' }),
  Serper: () => WebSearch.serper(key),
  Serply: () => WebSearch.serply(key),
  Serpstack: () => WebSearch.serpstack(key),
  Sogou: () => WebSearch.sougou(key, other),
  Staan: () => WebSearch.staan(key, { market: 'fr-fr', maxSnippets: 2 }),
  Tavily: () => WebSearch.tavily(key),
  'Tavily with every option': () => WebSearch.tavily(key, every),
  YaCy: () => WebSearch.yacy(url),
  'YaCy with a user': () => WebSearch.yacy(url, { username: key, password: other }),
  Yandex: () => WebSearch.yandex(key, { params: { searchType: 'SEARCH_TYPE_RU' } }),
  'You.com': () => WebSearch.youCom(key),
};

const timeout = Duration.seconds(20);

const loaders: Variants<WebLoader> = {
  'Open WebUI': () => WebLoader.builtIn(),
  'Open WebUI with every option': () => WebLoader.builtIn({ timeout, verifyTls: false, concurrentRequests: 5 }),
  'browsers run here': chart => WebLoader.playwright(new Playwright(chart, 'playwright'), { timeout }),
  'browsers by their URL': () => WebLoader.playwright(Playwright.fromUrl('wss://playwright.example.com')),
  'browsers by their URL in a Secret': () => WebLoader.playwright(Playwright.fromSecret(key)),
  Firecrawl: () => WebLoader.firecrawl(key),
  'a Firecrawl of its own': () => WebLoader.firecrawl(key, { url, timeout, peer }),
  Tavily: () => WebLoader.tavily(key, { depth: TavilyDepth.ADVANCED }),
  Microsoft: () => WebLoader.microsoftWebIq(key, { language: 'de' }),
  'a server of its own': () => WebLoader.external(url, key),
};

const api = { apiKey: key, url, peer };

const listeners: Variants<SpeechToText> = {
  Whisper: () => SpeechToText.whisper(),
  'Whisper with every option': () =>
    SpeechToText.whisper({
      model: 'small',
      language: 'de',
      vadFilter: true,
      multilingual: true,
      computeType: 'float16',
      modelClaim: 'whisper',
      allowedExtensions: ['mp3', 'wav'],
      contentTypes: ['audio/*'],
    }),
  OpenAI: () => SpeechToText.openAI({ apiKey: key }),
  'OpenAI elsewhere': () => SpeechToText.openAI({ ...api, asJson: true, model: 'whisper' }),
  Deepgram: () => SpeechToText.deepgram({ apiKey: key, model: 'nova-3' }),
  Azure: () => SpeechToText.azure({ apiKey: key, region: 'westeurope' }),
  'Azure with every option': () =>
    SpeechToText.azure({ ...api, region: 'westeurope', locales: ['de-DE', 'en-US'], maxSpeakers: 2 }),
  Mistral: () => SpeechToText.mistral({ apiKey: key, useChatCompletions: true }),
};

const speakers: Variants<TextToSpeech> = {
  'the browser': () => TextToSpeech.browser(),
  'the browser in paragraphs': () => TextToSpeech.browser({ splitOn: SplitOn.PARAGRAPHS }),
  OpenAI: () => TextToSpeech.openAI({ apiKey: key }),
  'OpenAI elsewhere': () => TextToSpeech.openAI({ ...api, model: 'kokoro', voice: 'af', params: { speed: 2 } }),
  ElevenLabs: () => TextToSpeech.elevenLabs({ apiKey: key, model: 'eleven_v3', voice: 'a-voice' }),
  'ElevenLabs elsewhere': () => TextToSpeech.elevenLabs({ ...api, model: 'eleven_v3', voice: 'a-voice' }),
  Azure: () => TextToSpeech.azure({ apiKey: key, region: 'westeurope', voice: 'de-DE-KatjaNeural' }),
  'Azure with every option': () =>
    TextToSpeech.azure({ ...api, region: 'westeurope', voice: 'de-DE-KatjaNeural', outputFormat: 'riff-8khz' }),
  Mistral: () => TextToSpeech.mistral({ apiKey: key, voice: 'a-voice' }),
  SpeechT5: () => TextToSpeech.transformers(),
  'SpeechT5 of a speaker': () => TextToSpeech.transformers({ speaker: 'cmu_us_bdl_arctic-wav-arctic_a0001' }),
};

const jupyter = { url, authentication: JupyterAuthentication.token(key), peer };

/** What runs code, tools, terminals, and what users see. */
const others: Variants<FeatureProps> = {
  'code in the browser': () => ({ codeExecution: CodeExecution.pyodide() }),
  'code in a Jupyter': () => ({ codeExecution: CodeExecution.jupyter(jupyter) }),
  'code in a Jupyter by a password': () => ({
    codeExecution: CodeExecution.jupyter({ url, authentication: JupyterAuthentication.password(key), timeout }),
  }),
  'no code': () => ({ codeExecution: CodeExecution.none() }),
  'an interpreter in the browser': () => ({
    codeInterpreter: CodeInterpreter.pyodide({ blockedModules: ['os', 'subprocess'], promptTemplate: 'Be careful.' }),
  }),
  'an interpreter in a Jupyter': () => ({ codeInterpreter: CodeInterpreter.jupyter({ ...jupyter, timeout }) }),
  'an interpreter in a Jupyter by a password': () => ({
    codeInterpreter: CodeInterpreter.jupyter({
      url,
      authentication: JupyterAuthentication.password(key),
      blockedModules: ['os'],
    }),
  }),
  'no interpreter': () => ({ codeInterpreter: CodeInterpreter.none() }),
  'servers of tools': () => ({
    toolServers: [
      ToolServer.openApi({ id: 'time', name: 'Time', url }),
      ToolServer.openApi({
        ...tool,
        id: 'mail',
        authentication: ToolAuthentication.session(),
        specPath: '/v1/openapi.json',
      }),
      ToolServer.mcp({
        ...tool,
        id: 'docs',
        authentication: ToolAuthentication.bearer(key),
        tools: ['search', 'read'],
      }),
      ToolServer.mcp({
        ...tool,
        id: 'wiki',
        authentication: ToolAuthentication.userOAuth(),
        access: ToolAccess.groups('a', 'b'),
      }),
    ],
  }),
  'a terminal': () => ({ terminals: [Terminal.openTerminal({ id: 'box', name: 'Box', url, apiKey: key })] }),
  'terminals of an orchestrator': () => ({
    terminals: [
      Terminal.orchestrator({ ...tool, id: 'own', apiKey: key }),
      Terminal.orchestrator({ ...tool, id: 'small', apiKey: other, policyId: 'small' }),
    ],
  }),
  'an interface of its own': () => ({
    userInterface: {
      name: 'Chat',
      defaultLocale: 'de-DE',
      banners: [
        { id: 'rules', content: 'No secrets, not for $5 nor $(X).' },
        { id: 'down', type: BannerType.WARNING, title: 'Down', content: '*Tonight*', dismissible: false },
      ],
      promptSuggestions: [{ title: 'Explain', subtitle: 'a contract', content: 'Explain this contract.' }],
    },
  }),
  'an interface without suggestions': () => ({ userInterface: { promptSuggestions: [] } }),
  'an interface with other features': () => ({
    userInterface: {
      titleGeneration: false,
      tagGeneration: false,
      followUpGeneration: false,
      autocompletion: true,
      channels: true,
      notes: false,
      memories: false,
      folders: false,
      communitySharing: false,
      messageRating: false,
      userWebhooks: true,
    },
  }),
  'a server that works otherwise': () => ({
    server: {
      plugins: false,
      safeMode: true,
      versionCheck: false,
      licenseKey: key,
      compression: false,
      fastJson: true,
      streamChunkSize: 5,
      toolServerTimeout: Duration.minutes(1),
    },
  }),
  'a server of a network of its own': () => ({
    server: {
      trustedCertificates: { configMap: 'company-ca', key: 'ca-bundle.pem' },
      proxy: { url: 'http://proxy.example.com:3128', except: ['.svc', '10.0.0.0/8'] },
    },
  }),
};

/** The same values, each as what a prop takes. */
function as<T>(variants: Variants<T>, name: (each: string) => string, prop: (value: T) => FeatureProps) {
  return Object.fromEntries(
    Object.entries(variants).map(([each, make]) => [name(each), (chart: Chart) => prop(make(chart))]),
  );
}

/** What WebUI can do beside chats: nothing, and two ways to do everything. */
export const features: Variants<FeatureProps> = {
  none: () => ({}),
  'everything inside of the cluster': chart => ({
    imageGeneration: ImageGeneration.comfyUI({ url, workflow, model: 'a-model' }),
    imageEditing: ImageEditing.comfyUI({ url, workflow, model: 'a-model' }),
    webSearch: WebSearch.searxng(searxng(chart)),
    webLoader: WebLoader.playwright(new Playwright(chart, 'playwright')),
    speechToText: SpeechToText.whisper({ modelClaim: 'whisper' }),
    textToSpeech: TextToSpeech.openAI({ ...api, model: 'kokoro', voice: 'af' }),
    codeExecution: CodeExecution.jupyter(jupyter),
    codeInterpreter: CodeInterpreter.jupyter(jupyter),
    terminals: [Terminal.openTerminal({ ...tool, id: 'box', apiKey: key })],
    server: { fastJson: true },
  }),
  'everything by providers': () => ({
    imageGeneration: ImageGeneration.openAI({ apiKey: key }),
    imageEditing: ImageEditing.gemini({ apiKey: key, model: 'gemini-image' }),
    webSearch: WebSearch.firecrawl(key),
    webLoader: WebLoader.firecrawl(key),
    speechToText: SpeechToText.openAI({ apiKey: key }),
    textToSpeech: TextToSpeech.openAI({ apiKey: key }),
    toolServers: [ToolServer.mcp({ ...tool, id: 'docs', authentication: ToolAuthentication.bearer(key) })],
    userInterface: { defaultLocale: 'de-DE', channels: true },
  }),
};

/** Each feature alone. */
export const featuresAlone: Variants<FeatureProps> = {
  ...pictures,
  ...as(
    searches,
    name => `a search by ${name}`,
    webSearch => ({ webSearch }),
  ),
  ...as(
    loaders,
    name => `pages by ${name}`,
    webLoader => ({ webLoader }),
  ),
  ...as(
    listeners,
    name => `speech heard by ${name}`,
    speechToText => ({ speechToText }),
  ),
  ...as(
    speakers,
    name => `speech by ${name}`,
    textToSpeech => ({ textToSpeech }),
  ),
  ...others,
};
