import { App, Chart, Duration } from 'cdk8s';
import {
  ConnectionType,
  Embeddings,
  Exposure,
  IngressController,
  ModelProvider,
  NetworkPeer,
  NetworkPolicies,
  Ollama,
  OpenAI,
  Qdrant,
  Scaling,
  SecretRef,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });
const internet = NetworkPeer.internet();
const ollama = new Ollama(chart, 'ollama', {
  replicas: 2,
  models: ['llama3.2:3b', 'nomic-embed-text'],
  connection: { tags: ['in-house'] },
});

new WebUI(chart, 'webui', {
  models: [
    // Each replica has models of its own: one entry of every list for each of them.
    ollama,
    // The lab's Ollama has equal models under other ids, and a proxy that asks for a key.
    Ollama.fromUrl('https://ollama.lab.example.com', {
      apiKey: SecretRef.of('lab-ollama', 'api-key'),
      prefixId: 'lab',
      modelIds: ['gpt-oss:20b'],
      peer: NetworkPeer.cidr('10.20.0.0/16'),
    }),
    OpenAI.fromUrl('http://litellm.models.svc:4000/v1', SecretRef.of('litellm', 'api-key'), {
      provider: ModelProvider.LITELLM,
      connectionType: ConnectionType.LOCAL,
      headers: { 'X-OpenWebUI-User': '{{USER_EMAIL}}' },
      peer: NetworkPeer.pods('models', { app: 'litellm' }),
    }),
    OpenAI.fromUrl('https://openrouter.ai/api/v1', SecretRef.of('openrouter', 'api-key'), {
      prefixId: 'openrouter',
      modelIds: ['qwen/qwen3-coder', 'moonshotai/kimi-k2'],
      tags: ['external'],
      peer: internet,
    }),
    OpenAI.azure('https://company.openai.azure.com', ['gpt-5', 'gpt-5-mini'], {
      apiKey: SecretRef.of('azure-openai', 'api-key'),
      prefixId: 'azure',
      tags: ['external'],
      peer: internet,
    }),
  ],
  modelDefaults: {
    models: ['llama3.2:3b'],
    pinned: ['llama3.2:3b', 'azure.gpt-5'],
    taskModel: 'llama3.2:3b',
    externalTaskModel: 'azure.gpt-5-mini',
    openToAllUsers: true,
  },
  modelRequests: { listTimeout: Duration.seconds(5), cacheModels: true },
  scaling: Scaling.single({
    vectorDatabase: new Qdrant(chart, 'qdrant', {
      apiKey: SecretRef.of('qdrant', 'api-key'),
      collectionPrefix: 'chat',
      storage: { size: '50Gi' },
    }),
  }),
  embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
  exposures: [
    Exposure.ingress(IngressController.traefik(), {
      host: 'chat.example.com',
      ingressFrom: [NetworkPeer.pods('traefik', { 'app.kubernetes.io/name': 'traefik' })],
    }),
  ],
  networkPolicies: NetworkPolicies.defaultDeny(),
});

app.synth();
