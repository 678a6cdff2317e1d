import { Duration } from 'cdk8s';
import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { TextSplitter } from '../../../src/webui/documents/chunks';
import { type Documents, documents, PdfText } from '../../../src/webui/documents/documents';
import { Reranking } from '../../../src/webui/documents/reranking';

const key = SecretRef.of('rerank', 'key');
const peer = NetworkPeer.pods('models', { app: 'rerank' });

/** The variables, as `NAME=value`, or `NAME` for a Secret's. */
function variablesOf(options: Documents): string[] {
  return envVars(documents(options).env ?? []).map(({ name, value }) =>
    value === undefined ? name : `${name}=${value}`,
  );
}

test('what is not said is left to Open WebUI', () => {
  expect(variablesOf({})).toEqual([]);
});

test('every option has its variable', () => {
  const options: Required<Documents> = {
    files: {
      maxSize: '100Mi',
      maxCount: 5,
      allowedExtensions: ['pdf', 'docx'],
      imageWidth: 1920,
      imageHeight: 1080,
    },
    chunks: {
      splitter: TextSplitter.TOKEN,
      size: 500,
      overlap: 50,
      minimum: 20,
      markdownHeadings: false,
      encoding: 'o200k_base',
    },
    topK: 8,
    hybridSearch: {
      wordWeight: 0.3,
      enrichedTexts: true,
      relevanceThreshold: 0.2,
      reranking: Reranking.external({
        url: 'http://rerank:8080/v1/rerank',
        apiKey: key,
        model: 'bge',
        timeout: Duration.seconds(30),
        topK: 4,
        batchSize: 16,
        peer,
      }),
    },
    fullContext: false,
    withoutEmbeddings: false,
    template: 'Use {{CONTEXT}}',
    pdfImages: true,
    pdfText: PdfText.WHOLE,
  };
  expect(variablesOf(options)).toEqual([
    'RAG_FILE_MAX_SIZE=100',
    'RAG_FILE_MAX_COUNT=5',
    'RAG_ALLOWED_FILE_EXTENSIONS=pdf,docx',
    'FILE_IMAGE_COMPRESSION_WIDTH=1920',
    'FILE_IMAGE_COMPRESSION_HEIGHT=1080',
    'RAG_TEXT_SPLITTER=token',
    'CHUNK_SIZE=500',
    'CHUNK_OVERLAP=50',
    'CHUNK_MIN_SIZE_TARGET=20',
    'ENABLE_MARKDOWN_HEADER_TEXT_SPLITTER=false',
    'TIKTOKEN_ENCODING_NAME=o200k_base',
    'RAG_TOP_K=8',
    'ENABLE_RAG_HYBRID_SEARCH=true',
    'RAG_HYBRID_BM25_WEIGHT=0.3',
    'ENABLE_RAG_HYBRID_SEARCH_ENRICHED_TEXTS=true',
    'RAG_RELEVANCE_THRESHOLD=0.2',
    'RAG_RERANKING_ENGINE=external',
    'RAG_RERANKING_MODEL=bge',
    'RAG_EXTERNAL_RERANKER_URL=http://rerank:8080/v1/rerank',
    'RAG_EXTERNAL_RERANKER_API_KEY',
    'RAG_EXTERNAL_RERANKER_TIMEOUT=30',
    'RAG_TOP_K_RERANKER=4',
    'RAG_RERANKING_BATCH_SIZE=16',
    'RAG_FULL_CONTEXT=false',
    'BYPASS_EMBEDDING_AND_RETRIEVAL=false',
    'RAG_TEMPLATE=Use {{CONTEXT}}',
    'PDF_EXTRACT_IMAGES=true',
    'PDF_LOADER_MODE=single',
  ]);
  expect(documents(options).flows).toEqual([{ peer, port: 8080 }]);
});

test('a model that judges in the process is downloaded, without its code', () => {
  const reranking = Reranking.local('BAAI/bge-reranker-v2-m3', { autoUpdate: true });
  expect(variablesOf({ hybridSearch: { reranking } })).toEqual([
    'ENABLE_RAG_HYBRID_SEARCH=true',
    'RAG_RERANKING_ENGINE=',
    'RAG_RERANKING_MODEL=BAAI/bge-reranker-v2-m3',
    'RAG_RERANKING_MODEL_AUTO_UPDATE=true',
    'RAG_RERANKING_MODEL_TRUST_REMOTE_CODE=false',
  ]);
  expect(documents({ hybridSearch: { reranking } }).flows).toEqual([{ peer: NetworkPeer.internet(), port: 443 }]);
});

test.each<[Documents, string]>([
  [{ files: { maxSize: '1500Ki' } }, "webui.documents.files.maxSize must be a whole number of MiB, such as '100Mi'"],
  [{ files: { maxSize: '100' } }, 'webui.documents.files.maxSize must be a whole number of MiB'],
  [{ files: { maxCount: 0 } }, 'webui.documents.files.maxCount must be a whole number of 1 or more, got 0'],
  [{ files: { allowedExtensions: ['.pdf'] } }, 'webui.documents.files.allowedExtensions must be endings in lower case'],
  [{ files: { allowedExtensions: [] } }, 'webui.documents.files.allowedExtensions must be at least one element'],
  [{ chunks: { size: 100 } }, 'webui.documents.chunks.overlap must be less than size (100), got 100'],
  [{ chunks: { overlap: 1000 } }, 'webui.documents.chunks.overlap must be less than size (1000), got 1000'],
  [{ chunks: { minimum: 2000 } }, 'webui.documents.chunks.minimum must be a whole number of 0 to 1000, got 2000'],
  [{ topK: 0 }, 'webui.documents.topK must be a whole number of 1 or more, got 0'],
  [
    { hybridSearch: { wordWeight: 1.1 } },
    'webui.documents.hybridSearch.wordWeight must be a number of 0 to 1, got 1.1',
  ],
  [{ hybridSearch: { relevanceThreshold: -1 } }, 'webui.documents.hybridSearch.relevanceThreshold must be a number of'],
  [{ template: 'Answer' }, 'webui.documents.template must be a text with {{CONTEXT}}'],
])('%j is refused', (options, message) => {
  expect(() => variablesOf(options)).toThrow(message);
});

test.each<[string, () => Reranking, string]>([
  ['a path', () => Reranking.local('/models/bge'), 'Reranking.local model must be a model such as'],
  [
    'nothing left',
    () => Reranking.local('a/b', { topK: 0 }),
    'Reranking.local topK must be a whole number of 1 or more',
  ],
  [
    'no URL',
    () => Reranking.external({ url: 'rerank', apiKey: key, model: 'a' }),
    'Reranking.external url must be a URL such as',
  ],
])('no reranking with %s', (_title, reranking, message) => {
  expect(reranking).toThrow(message);
});
