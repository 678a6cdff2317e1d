import type { Chart } from 'cdk8s';
import {
  GpuOverlay,
  type IModelBackend,
  NetworkPeer,
  Ollama,
  type OllamaProps,
  OpenAI,
  Pipelines,
  type PipelinesProps,
  SecretRef,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const peer = NetworkPeer.pods('models', { app: 'server' });
const elsewhere = NetworkPeer.internet();
const key = SecretRef.of('models', 'api-key');
const url = SecretRef.of('models', 'url');

const ollama = (props?: OllamaProps) => (chart: Chart) => [new Ollama(chart, 'ollama', props)];
const pipelines = (props: Partial<PipelinesProps> = {}) => {
  const required = { image: 'ghcr.io/open-webui/pipelines:git-0123456', apiKey: SecretRef.of('pipelines', 'key') };
  return (chart: Chart) => [new Pipelines(chart, 'pipelines', { ...required, ...props })];
};

/** A server with OpenAI's API on the internet, which has none without a key: a rule says so. */
export const KEYLESS = "OpenAI's API on the internet without a key";

/** The servers of models. */
export const models: Variants<IModelBackend[]> = {
  none: () => [],
  'an Ollama': ollama({ models: ['llama3.2:3b', 'nomic-embed-text'] }),
  'an Ollama of three replicas with GPUs': ollama({
    replicas: 3,
    models: ['llama3.2:3b'],
    gpu: GpuOverlay.nvidia({ count: 2, runtimeClassName: 'nvidia' }),
  }),
  'an Ollama on an existing claim': ollama({ storage: { existingClaim: 'models' } }),
  'an Ollama by its URL': () => [Ollama.fromUrl('http://ollama.example.com:11434')],
  'an Ollama by its URL in a Secret': () => [Ollama.fromSecret(url, { peer })],
  "OpenAI's API with a key": () => [OpenAI.fromUrl('https://api.openai.com/v1', key)],
  [KEYLESS]: () => [OpenAI.fromUrl('https://api.openai.com/v1')],
  "OpenAI's API by its URL in a Secret": () => [OpenAI.fromSecret(url)],
  Pipelines: pipelines({ urls: ['https://example.com/a.py', 'https://example.com/b.py'] }),
  'Pipelines on an existing claim': pipelines({ storage: { existingClaim: 'pipelines-data' } }),
  'Pipelines by its URL': () => [Pipelines.fromUrl('http://pipelines.example.com:9099', key, { peer })],
  'one of each': chart => [
    ...ollama({ models: ['llama3.2:3b'] })(chart),
    OpenAI.fromUrl('https://api.openai.com/v1', key),
    OpenAI.fromSecret(url),
    ...pipelines()(chart),
  ],
};

/** Each option of a server of models, alone. */
export const modelsAlone: Variants<IModelBackend[]> = {
  'an Ollama without models': ollama(),
  'an Ollama with a GPU': ollama({ gpu: GpuOverlay.nvidia() }),
  'an Ollama of three replicas': ollama({ replicas: 3 }),
  'an Ollama on a volume of a size': ollama({ storage: { size: '100Gi' } }),
  'an Ollama on a volume of a class': ollama({ storage: { storageClassName: 'fast' } }),
  'an Ollama of a peer': () => [Ollama.fromUrl('http://ollama.example.com:11434', { peer })],
  "OpenAI's API in the cluster without a key": () => [OpenAI.fromUrl('http://vllm.models.svc:8000/v1')],
  "OpenAI's API of a peer": () => [OpenAI.fromUrl('https://api.openai.com/v1', key, { peer: elsewhere })],
  "OpenAI's API by its URL in a Secret with a key": () => [OpenAI.fromSecret(url, key, { peer })],
  'Pipelines that fetch nothing': pipelines(),
  'Pipelines of a release': pipelines({ version: 'git-7654321' }),
  'Pipelines on a volume of a size and class': pipelines({ storage: { size: '3Gi', storageClassName: 'fast' } }),
  'Pipelines by its URL in a Secret': () => [Pipelines.fromSecret(SecretRef.of('pipelines', 'url'), key, { peer })],
};
