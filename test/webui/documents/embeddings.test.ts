import { Duration } from 'cdk8s';
import { envVars } from '../../../src/k8s/environment';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { Ollama } from '../../../src/ollama/ollama';
import { Embeddings } from '../../../src/webui/documents/embeddings/embeddings';
import type { EmbeddingOptions } from '../../../src/webui/documents/embeddings/options';
import { OpenAI } from '../../../src/webui/models/open-ai';

const key = SecretRef.of('models', 'key');
const url = SecretRef.of('models', 'url');
const peer = NetworkPeer.pods('models', { app: 'server' });

const every: Required<EmbeddingOptions> = {
  batchSize: 32,
  concurrency: 4,
  async: false,
  timeout: Duration.minutes(2),
  queryPrefix: 'query: ',
  contentPrefix: 'passage: ',
  prefixField: 'input_type',
};

const EVERY = [
  'RAG_EMBEDDING_BATCH_SIZE=32',
  'RAG_EMBEDDING_CONCURRENT_REQUESTS=4',
  'ENABLE_ASYNC_EMBEDDING=false',
  'RAG_EMBEDDING_TIMEOUT=120',
  'RAG_EMBEDDING_QUERY_PREFIX=query: ',
  'RAG_EMBEDDING_CONTENT_PREFIX=passage: ',
  'RAG_EMBEDDING_PREFIX_FIELD_NAME=input_type',
];

/** The variables, as `NAME=value`, or `NAME` for a Secret's. */
function variablesOf({ _contribution: { env = [] } }: Embeddings): string[] {
  return envVars(env).map(({ name, value }) => (value === undefined ? name : `${name}=${value}`));
}

test('an Ollama', () => {
  const embeddings = Embeddings.ollama(
    Ollama.fromUrl('http://ollama:11434', { apiKey: key, peer }),
    'nomic-embed-text',
    every,
  );
  expect(variablesOf(embeddings)).toEqual([
    'RAG_EMBEDDING_ENGINE=ollama',
    'RAG_EMBEDDING_MODEL=nomic-embed-text',
    'RAG_OLLAMA_BASE_URL=http://ollama:11434',
    'RAG_OLLAMA_API_KEY',
    ...EVERY,
  ]);
  expect(embeddings._contribution.flows).toEqual([{ peer, port: 11434 }]);
  expect(variablesOf(Embeddings.ollama(Ollama.fromSecret(url), 'a'))).toEqual([
    'RAG_EMBEDDING_ENGINE=ollama',
    'RAG_EMBEDDING_MODEL=a',
    'RAG_OLLAMA_BASE_URL',
  ]);
});

test("a server with OpenAI's API, never with the key of another one", () => {
  const embeddings = Embeddings.openAI(OpenAI.fromUrl('https://api.openai.com/v1', key, { peer }), 'small', every);
  expect(variablesOf(embeddings)).toEqual([
    'RAG_EMBEDDING_ENGINE=openai',
    'RAG_EMBEDDING_MODEL=small',
    'RAG_OPENAI_API_BASE_URL=https://api.openai.com/v1',
    'RAG_OPENAI_API_KEY',
    ...EVERY,
  ]);
  expect(embeddings._contribution.flows).toEqual([{ peer, port: 443 }]);
  expect(variablesOf(Embeddings.openAI(OpenAI.fromUrl('http://vllm:8000/v1'), 'small'))).toContain(
    'RAG_OPENAI_API_KEY=',
  );
});

test('Azure OpenAI', () => {
  const embeddings = Embeddings.azureOpenAI({
    url: 'https://company.openai.azure.com/',
    apiKey: key,
    apiVersion: '2024-02-01',
    deployment: 'small',
    peer,
    ...every,
  });
  expect(variablesOf(embeddings)).toEqual([
    'RAG_EMBEDDING_ENGINE=azure_openai',
    'RAG_EMBEDDING_MODEL=small',
    'RAG_AZURE_OPENAI_BASE_URL=https://company.openai.azure.com',
    'RAG_AZURE_OPENAI_API_KEY',
    'RAG_AZURE_OPENAI_API_VERSION=2024-02-01',
    ...EVERY,
  ]);
  expect(embeddings._contribution.flows).toEqual([{ peer, port: 443 }]);
});

test('the model of the image needs nobody', () => {
  const embeddings = Embeddings.local(every);
  expect(variablesOf(embeddings)).toEqual([
    'RAG_EMBEDDING_ENGINE=',
    'RAG_EMBEDDING_MODEL=sentence-transformers/all-MiniLM-L6-v2',
    'RAG_EMBEDDING_MODEL_AUTO_UPDATE=false',
    'RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE=false',
    ...EVERY,
  ]);
  expect(embeddings._contribution.flows).toBeUndefined();
});

test('a model of Hugging Face is downloaded, without its code', () => {
  const embeddings = Embeddings.huggingFace('intfloat/multilingual-e5-small', { autoUpdate: true, ...every });
  expect(variablesOf(embeddings)).toEqual([
    'RAG_EMBEDDING_ENGINE=',
    'RAG_EMBEDDING_MODEL=intfloat/multilingual-e5-small',
    'RAG_EMBEDDING_MODEL_AUTO_UPDATE=true',
    'RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE=false',
    ...EVERY,
  ]);
  expect(embeddings._contribution.flows).toEqual([{ peer: NetworkPeer.internet(), port: 443 }]);
  expect(variablesOf(Embeddings.huggingFace('a/b', { trustRemoteCode: true }))).toContain(
    'RAG_EMBEDDING_MODEL_TRUST_REMOTE_CODE=true',
  );
});

test.each<[string, () => Embeddings, string]>([
  ['an empty model', () => Embeddings.ollama(Ollama.fromUrl('http://a'), ''), 'Embeddings.ollama model must be a text'],
  [
    'an Ollama for OpenAI',
    () => Embeddings.openAI(Ollama.fromUrl('http://ollama:11434'), 'a'),
    "Embeddings.openAI server must be one server with OpenAI's API, such as OpenAI.fromUrl(…), got 'ollama'",
  ],
  [
    'a batch of nothing',
    () => Embeddings.local({ batchSize: 0 }),
    'Embeddings.local batchSize must be a whole number of 1 or more, got 0',
  ],
  [
    'no request at once',
    () => Embeddings.local({ concurrency: 0 }),
    'Embeddings.local concurrency must be a whole number of 1 or more, got 0',
  ],
  [
    'a path as model',
    () => Embeddings.huggingFace('/models/e5'),
    "Embeddings.huggingFace model must be a model such as intfloat/multilingual-e5-small, got '/models/e5'",
  ],
  [
    'a number as release of the API',
    () => Embeddings.azureOpenAI({ url: 'https://a', apiKey: key, apiVersion: '1', deployment: 'a' }),
    "Embeddings.azureOpenAI apiVersion must be a date such as 2024-02-01, got '1'",
  ],
])('%s is refused', (_title, embeddings, message) => {
  expect(embeddings).toThrow(message);
});
