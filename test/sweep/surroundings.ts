import { type Chart, Duration } from 'cdk8s';
import {
  ConnectionType,
  GpuOverlay,
  type IModelBackend,
  ModelAuthentication,
  type ModelDefaults,
  ModelProvider,
  type ModelRequests,
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
  'Azure OpenAI with a key': () => [OpenAI.azure('https://company.openai.azure.com', ['gpt-5'], { apiKey: key })],
  'several servers with all that can be said of them': () => [
    Ollama.fromUrl('http://gpu-1.example.com:11434', { prefixId: 'one', tags: ['ours'] }),
    Ollama.fromUrl('http://gpu-2.example.com:11434', { apiKey: SecretRef.of('gpu-2', 'key'), prefixId: 'two' }),
    OpenAI.fromUrl('https://api.openai.com/v1', key, { prefixId: 'openai', modelIds: ['gpt-5', 'gpt-5-mini'] }),
    OpenAI.fromSecret(url, SecretRef.of('gateway', 'key'), {
      provider: ModelProvider.LITELLM,
      responsesApi: true,
      headers: { 'X-User': '{{USER_EMAIL}}' },
      secretHeaders: { 'X-Team': SecretRef.of('gateway', 'team') },
    }),
  ],
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
  'an Ollama whose models have a prefix': ollama({ replicas: 2, connection: { prefixId: 'lab' } }),
  'an Ollama behind a key': () => [Ollama.fromUrl('https://ollama.example.com', { apiKey: key })],
  'an Ollama that counts as external': () => [
    Ollama.fromUrl('https://ollama.example.com', { connectionType: ConnectionType.EXTERNAL }),
  ],
  'a server that is suspended': () => [OpenAI.fromUrl('http://vllm.models.svc:8000/v1', undefined, { suspend: true })],
  'a server that knows users by their session': () => [
    OpenAI.fromUrl('http://gateway.models.svc/v1', undefined, { authentication: ModelAuthentication.SESSION }),
  ],
  'a server that knows users by OpenID Connect': () => [
    OpenAI.fromUrl('http://gateway.models.svc/v1', undefined, { authentication: ModelAuthentication.OAUTH }),
  ],
  'Azure OpenAI by workload identity': () => [OpenAI.azure('https://company.openai.azure.com', ['gpt-5'])],
  'Azure OpenAI of a version': () => [
    OpenAI.azure('https://company.openai.azure.com', ['gpt-5'], { apiKey: key, apiVersion: '2024-10-21' }),
  ],
  'Pipelines whose models have a prefix': pipelines({ connection: { prefixId: 'pipe' } }),
  "OpenAI's API in the cluster without a key": () => [OpenAI.fromUrl('http://vllm.models.svc:8000/v1')],
  "OpenAI's API of a peer": () => [OpenAI.fromUrl('https://api.openai.com/v1', key, { peer: elsewhere })],
  "OpenAI's API by its URL in a Secret with a key": () => [OpenAI.fromSecret(url, key, { peer })],
  'Pipelines that fetch nothing': pipelines(),
  'Pipelines of a release': pipelines({ version: 'git-7654321' }),
  'Pipelines on a volume of a size and class': pipelines({ storage: { size: '3Gi', storageClassName: 'fast' } }),
  'Pipelines by its URL in a Secret': () => [Pipelines.fromSecret(SecretRef.of('pipelines', 'url'), key, { peer })],
};

/** Which models users find. */
export const modelDefaults: Variants<ModelDefaults> = {
  'a choice of models': () => ({ models: ['llama3.2:3b'], pinned: ['llama3.2:3b', 'gpt-5'], order: ['gpt-5'] }),
  'models for tasks': () => ({ taskModel: 'llama3.2:1b', externalTaskModel: 'gpt-5-mini' }),
  'what every model has': () => ({ parameters: { temperature: 0.2 }, metadata: { capabilities: { vision: false } } }),
  'all models for all': () => ({ openToAllUsers: true, fallback: true, arena: false, directConnections: false }),
};

/** How servers of models are asked. */
export const modelRequests: Variants<ModelRequests> = {
  'limits of time': () => ({
    timeout: Duration.minutes(30),
    idleTimeout: Duration.minutes(5),
    listTimeout: Duration.seconds(3),
  }),
  'what is remembered': () => ({ listLifetime: Duration.minutes(5), cacheModels: true }),
};
