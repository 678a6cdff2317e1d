import { WebUI, type WebUIProps } from '../../src';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Embeddings } from '../../src/webui/documents/embeddings/embeddings';
import { Reranking } from '../../src/webui/documents/reranking';
import { SpeechToText } from '../../src/webui/features/speech/speech-to-text';
import { TextToSpeech } from '../../src/webui/features/speech/text-to-speech';
import { containerOf, only, podOf, render } from '../support';

function pod(props: Partial<WebUIProps>) {
  return only(
    render(chart => new WebUI(chart, 'webui', { models: [], ...props })),
    'Deployment',
  );
}

const MODELS = { name: 'models', mountPath: '/app/backend/models' };

describe.each<[string, Partial<WebUIProps>]>([
  ['offline', { offline: true }],
  ['with the model of the image', { embeddings: Embeddings.local() }],
  ['offline, with the model of the image', { offline: true, embeddings: Embeddings.local() }],
])('an Open WebUI %s', (_title, props) => {
  const deployment = pod(props);
  const server = containerOf(deployment);

  test('finds the models of the image where no volume hides them', () => {
    expect(server.volumeMounts).toContainEqual(MODELS);
    expect(server.env).toEqual(
      expect.arrayContaining([
        { name: 'SENTENCE_TRANSFORMERS_HOME', value: '/app/backend/models/embedding/models' },
        { name: 'HF_HOME', value: '/app/backend/models/embedding/models' },
        { name: 'WHISPER_MODEL_DIR', value: '/app/backend/models/whisper/models' },
        { name: 'TIKTOKEN_CACHE_DIR', value: '/app/backend/models/tiktoken' },
      ]),
    );
    expect(podOf(deployment).volumes).toContainEqual({ name: 'models', emptyDir: {} });
  });

  test('copies them first, from its own image, which it sees without the data volume', () => {
    const [first, ...others] = podOf(deployment).initContainers;
    expect(first).toMatchObject({
      name: 'models',
      image: server.image,
      command: ['cp', '-R', '/app/backend/data/cache/.', '/app/backend/models'],
      volumeMounts: [MODELS],
    });
    expect(others.map(({ name }: { name: string }) => name)).toEqual(['prepare']);
  });
});

test('an Open WebUI that may download copies nothing', () => {
  const deployment = pod({ embeddings: Embeddings.huggingFace('intfloat/e5-small') });
  expect(podOf(deployment).initContainers.map(({ name }: { name: string }) => name)).toEqual(['prepare']);
  expect(containerOf(deployment).env.map(({ name }: { name: string }) => name)).not.toContain('HF_HOME');
});

test('what is offline says so', () => {
  expect(containerOf(pod({ offline: true })).env).toContainEqual({ name: 'OFFLINE_MODE', value: 'true' });
  expect(containerOf(pod({ offline: false })).env.map(({ name }: { name: string }) => name)).not.toContain(
    'OFFLINE_MODE',
  );
});

test.each<[Partial<WebUIProps>, string]>([
  [
    { embeddings: Embeddings.huggingFace('intfloat/e5-small') },
    'webui.embeddings needs the internet, and webui.offline is on: Embeddings.huggingFace downloads its model: ' +
      'use Embeddings.local(), or a server',
  ],
  [
    { documents: { hybridSearch: { reranking: Reranking.local('BAAI/bge-reranker-v2-m3') } } },
    'webui.documents.hybridSearch.reranking needs the internet, and webui.offline is on',
  ],
  [
    { documents: { chunks: { encoding: 'o200k_base' } } },
    'webui.documents.chunks.encoding needs the internet, and webui.offline is on: o200k_base is downloaded',
  ],
  [
    { speechToText: SpeechToText.whisper({ model: 'large-v3' }) },
    'webui.speechToText needs the internet, and webui.offline is on: SpeechToText.whisper downloads its model: ' +
      'the image has base; give a modelClaim that has another, or use a server',
  ],
  [
    { textToSpeech: TextToSpeech.transformers() },
    'webui.textToSpeech needs the internet, and webui.offline is on: TextToSpeech.transformers downloads its models',
  ],
])('what would have to be downloaded is refused: %#', (props, message) => {
  expect(() => pod({ offline: true, ...props })).toThrow(message);
});

test("a claim of Whisper's models says where they are, and nothing else does", () => {
  const speechToText = SpeechToText.whisper({ model: 'large-v3', modelClaim: 'whisper' });
  const { env } = containerOf(pod({ offline: true, speechToText }));
  expect(env.filter(({ name }: { name: string }) => name === 'WHISPER_MODEL_DIR')).toEqual([
    { name: 'WHISPER_MODEL_DIR', value: '/app/whisper' },
  ]);
});

test('servers are no downloads', () => {
  const reranking = Reranking.external({ url: 'http://rerank', apiKey: SecretRef.of('a', 'b'), model: 'bge' });
  const documents = { hybridSearch: { reranking }, chunks: { encoding: 'cl100k_base' } };
  expect(() => pod({ offline: true, documents })).not.toThrow();
});
