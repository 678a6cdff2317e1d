import { App, Chart, Duration } from 'cdk8s';
import {
  ComfyUIWorkflow,
  Exposure,
  FileStorage,
  GatewayImplementation,
  GpuOverlay,
  ImageGeneration,
  KeepAlive,
  NetworkPeer,
  Ollama,
  Pipelines,
  PodSecurity,
  Redis,
  Scaling,
  SecretRef,
  SignIn,
  Tika,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  name: 'ollama',
  version: '0.15.2',
  gpu: GpuOverlay.nvidia({ count: 1, runtimeClassName: 'nvidia' }),
  parallel: 2,
  maxLoadedModels: 1,
  contextLength: 8192,
  keepAlive: KeepAlive.of(Duration.minutes(15)),
  flashAttention: true,
  env: { TZ: 'America/El_Salvador' },
  storage: { existingClaim: 'nfs-ai-models', subPath: 'ollama' },
  resources: { requests: { cpu: '100m', memory: '100Mi' }, limits: { memory: '32Gi' } },
});

const pipelines = new Pipelines(chart, 'pipelines', {
  // Put the digest of the build that you have tried here: upstream publishes no tag that stays.
  image: `ghcr.io/open-webui/pipelines@sha256:${'0'.repeat(64)}`,
  apiKey: SecretRef.of('open-webui-secrets', 'PIPELINES_API_KEY'),
  storage: { size: '2Gi', storageClassName: 'longhorn' },
  resources: { requests: { memory: '128Mi' }, limits: { memory: '1Gi' } },
});

/** What ComfyUI calls the default workflow, exported by "Export (API)". */
const workflow = JSON.stringify({
  '3': {
    class_type: 'KSampler',
    inputs: {
      seed: 0,
      steps: 20,
      cfg: 8,
      sampler_name: 'euler',
      scheduler: 'normal',
      denoise: 1,
      model: ['4', 0],
      positive: ['6', 0],
      negative: ['7', 0],
      latent_image: ['5', 0],
    },
  },
  '4': { class_type: 'CheckpointLoaderSimple', inputs: { ckpt_name: 'v1-5-pruned-emaonly.safetensors' } },
  '5': { class_type: 'EmptyLatentImage', inputs: { width: 512, height: 512, batch_size: 1 } },
  '6': { class_type: 'CLIPTextEncode', inputs: { text: '', clip: ['4', 1] } },
  '7': { class_type: 'CLIPTextEncode', inputs: { text: 'text, watermark', clip: ['4', 1] } },
  '8': { class_type: 'VAEDecode', inputs: { samples: ['3', 0], vae: ['4', 2] } },
  '9': { class_type: 'SaveImage', inputs: { filename_prefix: 'open-webui', images: ['8', 0] } },
});

new WebUI(chart, 'webui', {
  name: 'open-webui',
  models: [ollama, pipelines],
  scaling: Scaling.single({
    secretKey: SecretRef.of('open-webui-secrets', 'WEBUI_SECRET_KEY'),
    redis: new Redis(chart, 'redis', {
      password: SecretRef.of('open-webui-secrets', 'REDIS_PASSWORD'),
      storage: { storageClassName: 'longhorn' },
      resources: { requests: { memory: '32Mi' }, limits: { memory: '128Mi' } },
    }),
    storage: FileStorage.volume({ size: '10Gi', storageClassName: 'longhorn' }),
  }),
  contentExtraction: new Tika(chart, 'tika'),
  imageGeneration: ImageGeneration.comfyUI({
    url: 'http://comfyui:80',
    workflow: ComfyUIWorkflow.fromJson(workflow, {
      prompt: { nodes: ['6'] },
      model: { nodes: ['4'] },
      width: { nodes: ['5'] },
      height: { nodes: ['5'] },
      count: { nodes: ['5'] },
      steps: { nodes: ['3'] },
      seed: { nodes: ['3'] },
    }),
    model: 'v1-5-pruned-emaonly.safetensors',
    size: '512x512',
    steps: 20,
    promptGeneration: true,
    peer: NetworkPeer.pods('ai', { app: 'comfyui' }),
  }),
  signIn: [
    SignIn.oidc({
      providerUrl: 'https://auth.home-infra.net/.well-known/openid-configuration',
      clientId: SecretRef.of('open-webui-oidc-secrets', 'client-id'),
      clientSecret: SecretRef.of('open-webui-oidc-secrets', 'client-secret'),
      providerName: 'Zitadel',
      scopes: ['openid', 'profile', 'email'],
      mergeAccountsByEmail: true,
      allowedDomains: ['home-infra.net'],
    }),
  ],
  exposures: [
    Exposure.httpRoute(GatewayImplementation.envoyGateway(), {
      host: 'chat.home-infra.net',
      gateway: { name: 'internal', namespace: 'gateways', section: 'https' },
    }),
  ],
  resources: { requests: { memory: '1Gi' }, limits: { memory: '2Gi' } },
  podSecurity: PodSecurity.ids({ fsGroup: 1000 }),
});

app.synth();
