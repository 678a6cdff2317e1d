import { Duration } from 'cdk8s';
import {
  ContentExtraction,
  Docling,
  DoclingEngine,
  type Documents,
  Embeddings,
  type IContentExtractor,
  MarkerOutput,
  NetworkPeer,
  Ollama,
  OpenAI,
  PdfText,
  Redis,
  Reranking,
  SecretRef,
  TextSplitter,
  Tika,
  TikaRelease,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const key = SecretRef.of('engine', 'key');
const url = SecretRef.of('engine', 'url');
const peer = NetworkPeer.pods('documents', { app: 'server' });
const every = {
  batchSize: 32,
  concurrency: 4,
  async: false,
  timeout: Duration.minutes(2),
  queryPrefix: 'query: ',
  contentPrefix: 'passage: ',
  prefixField: 'input_type',
};

/** What turns files into text. */
export const contentExtraction: Variants<IContentExtractor> = {
  'Tika run here': chart => new Tika(chart, 'tika'),
  'Docling run here': chart => new Docling(chart, 'docling', { apiKey: key }),
  'a loader of your own': () => ContentExtraction.external({ url: 'http://loader:8080', apiKey: key, peer }),
};

/** Each engine, and what only it is told. */
export const contentExtractionAlone: Variants<IContentExtractor> = {
  'Tika of two replicas': chart => new Tika(chart, 'tika', { replicas: 2 }),
  'Tika 4 run here': chart => new Tika(chart, 'tika', { version: '4.0.0.0-full' }),
  'Tika by its URL': () => Tika.fromUrl('http://tika.example.com:9998'),
  'Tika of a peer': () => Tika.fromUrl('http://tika.example.com:9998', { peer }),
  'Tika 4 by its URL': () => Tika.fromUrl('http://tika.example.com:9998', { release: TikaRelease.TIKA_4 }),
  'Tika by its URL in a Secret': () => Tika.fromSecret(SecretRef.of('tika', 'url'), { peer }),
  'Docling with workers': chart => {
    const redis = new Redis(chart, 'queue', { password: SecretRef.of('docling', 'redis-password') });
    return new Docling(chart, 'docling', { apiKey: key, engine: DoclingEngine.queue({ redis, workers: 2 }) });
  },
  'Docling with everything': chart =>
    new Docling(chart, 'docling', {
      apiKey: key,
      engine: DoclingEngine.local(),
      maxWait: Duration.minutes(20),
      threads: 8,
      remoteServices: true,
      parameters: { do_ocr: true, ocr_lang: ['eng', 'deu'] },
    }),
  'Docling by its URL': () => Docling.fromUrl('http://docling.example.com:5001'),
  'Docling by its URL with a key': () => Docling.fromUrl('http://docling.example.com:5001', { apiKey: key }),
  'Docling by its URL in a Secret': () => Docling.fromSecret(url, { apiKey: key, parameters: { do_ocr: false } }),
  'a loader of your own with headers': () =>
    ContentExtraction.external({
      url: 'http://loader:8080',
      apiKey: key,
      headers: { 'X-User': '{{USER_EMAIL}}' },
      secretHeaders: { 'X-Second': key },
    }),
  'Marker by Datalab': () => ContentExtraction.datalabMarker({ apiKey: key }),
  'Marker with everything': () =>
    ContentExtraction.datalabMarker({
      apiKey: key,
      url: 'http://marker:8000/api',
      useLlm: true,
      forceOcr: true,
      stripExistingOcr: true,
      paginate: true,
      formatLines: true,
      withoutImages: true,
      skipCache: true,
      output: MarkerOutput.JSON,
      parameters: { disable_links: true },
      peer,
    }),
  'Document Intelligence by its identity': () =>
    ContentExtraction.documentIntelligence({ endpoint: 'https://a.cognitiveservices.azure.com' }),
  'Document Intelligence by its key': () =>
    ContentExtraction.documentIntelligence({
      endpoint: 'https://a.cognitiveservices.azure.com',
      key,
      model: 'prebuilt-read',
    }),
  "Mistral's OCR": () => ContentExtraction.mistralOcr({ apiKey: key }),
  "Mistral's OCR elsewhere": () =>
    ContentExtraction.mistralOcr({ apiKey: key, url: 'http://ocr:81/v1', useBase64: true }),
  MinerU: () => ContentExtraction.minerU({ url: 'http://mineru:8000' }),
  'MinerU with everything': () =>
    ContentExtraction.minerU({
      url: 'http://mineru:8000',
      apiKey: key,
      timeout: Duration.minutes(10),
      fileExtensions: ['pdf', 'docx'],
      parameters: { enable_ocr: true },
    }),
  'MinerU as a service': () => ContentExtraction.minerUCloud({ apiKey: key }),
  'PaddleOCR-VL': () => ContentExtraction.paddleOcrVl({ url: 'http://paddle:8080', token: key, peer }),
};

const model = 'nomic-embed-text';

/** What turns text into vectors. */
export const embeddings: Variants<Embeddings> = {
  'an Ollama run here': chart => Embeddings.ollama(new Ollama(chart, 'embedder', { models: [model] }), model),
  'the model of the image': () => Embeddings.local(),
  "OpenAI's API": () => Embeddings.openAI(OpenAI.fromUrl('https://api.openai.com/v1', key), 'text-embedding-3-small'),
};

/** Each way, and what only it is told. */
export const embeddingsAlone: Variants<Embeddings> = {
  'an Ollama by its URL': () => Embeddings.ollama(Ollama.fromUrl('http://ollama.example.com:11434'), model),
  'an Ollama by its URL with everything': () =>
    Embeddings.ollama(Ollama.fromUrl('http://ollama.example.com:11434', { apiKey: key }), model, every),
  'an Ollama by its URL in a Secret': () => Embeddings.ollama(Ollama.fromSecret(url, { peer }), model),
  "OpenAI's API without a key": () => Embeddings.openAI(OpenAI.fromUrl('http://vllm:8000/v1'), 'bge-m3'),
  'Azure OpenAI': () =>
    Embeddings.azureOpenAI({
      url: 'https://company.openai.azure.com',
      apiKey: key,
      apiVersion: '2024-02-01',
      deployment: 'small',
      ...every,
    }),
  'the model of the image with everything': () => Embeddings.local(every),
  'a model of Hugging Face': () => Embeddings.huggingFace('intfloat/multilingual-e5-small'),
  'a model of Hugging Face with everything': () =>
    Embeddings.huggingFace('intfloat/multilingual-e5-small', { autoUpdate: true, trustRemoteCode: true, ...every }),
};

/** How documents are searched. */
export const documents: Variants<Documents> = {
  'limits, and a judge elsewhere': () => ({
    files: { maxSize: '10Mi' },
    hybridSearch: {
      reranking: Reranking.external({ url: 'http://rerank:8080/rerank', apiKey: key, model: 'bge', peer }),
    },
  }),
};

/** Everything that can be said of documents, by its subject. */
export const documentsAlone: Variants<Documents> = {
  files: () => ({
    files: {
      maxSize: '100Mi',
      maxCount: 5,
      allowedExtensions: ['pdf', 'docx'],
      imageWidth: 1920,
      imageHeight: 1080,
    },
  }),
  chunks: () => ({
    chunks: {
      splitter: TextSplitter.TOKEN,
      size: 500,
      overlap: 50,
      minimum: 20,
      markdownHeadings: false,
      encoding: 'o200k_base',
    },
  }),
  'pieces of Markdown': () => ({ chunks: { splitter: TextSplitter.CHARACTER, markdownHeadings: true } }),
  search: () => ({ topK: 8, hybridSearch: { wordWeight: 0.3, enrichedTexts: true, relevanceThreshold: 0.2 } }),
  'a judge elsewhere': () => ({
    hybridSearch: {
      reranking: Reranking.external({
        url: 'https://rerank.example.com/v1/rerank',
        apiKey: key,
        model: 'bge',
        timeout: Duration.seconds(30),
        topK: 4,
        batchSize: 16,
      }),
    },
  }),
  'a judge in the process': () => ({
    hybridSearch: {
      reranking: Reranking.local('BAAI/bge-reranker-v2-m3', { autoUpdate: true, trustRemoteCode: true }),
    },
  }),
  'whole documents': () => ({
    fullContext: true,
    withoutEmbeddings: true,
    template: 'Use {{CONTEXT}}',
    pdfImages: true,
    pdfText: PdfText.WHOLE,
  }),
};
