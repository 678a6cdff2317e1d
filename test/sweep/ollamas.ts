import { Duration } from 'cdk8s';
import {
  GpuNodes,
  GpuOverlay,
  IntelDriver,
  KeepAlive,
  KvCacheType,
  MigStrategy,
  Model,
  ModelDelivery,
  OllamaLogLevel,
  type OllamaProps,
  PullPolicy,
  Ready,
  WarmUp,
} from 'cdk8s-open-webui';
import type { Variants } from './family';

const plain = { models: ['llama3.2:3b'] };
const a100 = 'NVIDIA-A100-SXM4-40GB';
const chat = Model.pull('llama3.2:3b', { warmUp: WarmUp.chat(KeepAlive.forever()) });
const amd = { deviceGroups: [44, 992] };

/** What runs on a release of Kubernetes newer than the floor only. */
export const NEWER = ['a claimed GPU', 'models in an image volume'];

/** What only Ollama takes. */
export const ollamas: Variants<OllamaProps> = {
  'nothing but a model': () => plain,
  'a GPU': () => ({ ...plain, gpu: GpuOverlay.nvidia() }),
  'two GPUs by product and memory': () => ({
    ...plain,
    gpu: GpuOverlay.nvidia({ count: 2, product: 'NVIDIA-L4', minMemory: '22Gi', runtimeClassName: 'nvidia' }),
  }),
  'a slice': () => ({ ...plain, gpu: GpuOverlay.nvidiaTimeSlicing({ product: 'NVIDIA-L4' }) }),
  'a renamed slice': () => ({ ...plain, gpu: GpuOverlay.nvidiaTimeSlicing({ renamed: true }) }),
  'a share by MPS': () => ({ ...plain, gpu: GpuOverlay.nvidiaMps() }),
  'an instance by its name': () => ({
    ...plain,
    gpu: GpuOverlay.nvidiaMig({ profile: '1g.10gb+me', strategy: MigStrategy.MIXED }),
  }),
  'an instance by its label': () => ({
    ...plain,
    gpu: GpuOverlay.nvidiaMig({ profile: '1g.5gb', strategy: MigStrategy.SINGLE, product: a100 }),
  }),
  'a claimed GPU': () => ({ ...plain, gpu: GpuOverlay.nvidiaClaim({ count: 2, selectors: ['true'] }) }),
  'a GPU of AMD': () => ({ ...plain, gpu: GpuOverlay.amd({ ...amd, vram: '16G', gfxVersion: '10.3.0' }) }),
  'a partition of AMD': () => ({ ...plain, gpu: GpuOverlay.amd({ ...amd, partition: 'cpx_nps4' }) }),
  'a GPU of Intel': () => ({ ...plain, gpu: GpuOverlay.intel({ ...amd, driver: IntelDriver.XE }) }),
  'an integrated GPU of Intel': () => ({
    ...plain,
    gpu: GpuOverlay.intel({ ...amd, driver: IntelDriver.I915, integrated: true }),
  }),
  'nodes of GKE': () => ({
    ...plain,
    gpu: GpuOverlay.nvidiaTimeSlicing({ nodes: GpuNodes.gke('nvidia-l4', { maxSharedClients: 4 }) }),
  }),
  'nodes of Karpenter': () => ({ ...plain, gpu: GpuOverlay.nvidia({ nodes: GpuNodes.karpenter('l4') }) }),
  'nodes of EKS Auto Mode': () => ({ ...plain, gpu: GpuOverlay.nvidia({ nodes: GpuNodes.eksAutoMode('l4') }) }),
  'a node group of EKS': () => ({ ...plain, gpu: GpuOverlay.nvidia({ nodes: GpuNodes.eksNodeGroup('l4') }) }),
  'nodes of AKS': () => ({ ...plain, gpu: GpuOverlay.nvidia({ nodes: GpuNodes.aks() }) }),
  'nodes by labels': () => ({ ...plain, gpu: GpuOverlay.nvidia({ nodes: GpuNodes.labelled({ pool: 'gpu' }) }) }),
  'a model that is made': () => ({ models: [Model.create('bot', 'FROM llama3.2:3b\nSYSTEM You are brief.')] }),
  'a model that is loaded': () => ({ models: [chat] }),
  'a model for embeddings that is loaded': () => ({ models: [Model.pull('a:1', { warmUp: WarmUp.embedding() })] }),
  'a model of a size': () => ({ models: [Model.pull('a:1', { size: '2Gi', memoryPerToken: '112Ki' })] }),
  'ready with its models': () => ({ ...plain, ready: Ready.models() }),
  'ready on its GPU': () => ({ models: [chat], ready: Ready.modelsOnGpu(), gpu: GpuOverlay.nvidia() }),
  'models in an image volume': () => ({
    ...plain,
    delivery: ModelDelivery.imageVolume('registry.example.com/models:1.0', PullPolicy.ALWAYS),
  }),
  'models in the image': () => ({
    ...plain,
    delivery: ModelDelivery.bakedIntoImage('/opt/models'),
    image: 'registry.example.com/ollama:0.32.15-models',
  }),
  'models on a read-only claim': () => ({
    ...plain,
    replicas: 2,
    delivery: ModelDelivery.readOnlyClaim('nfs-models', { subPath: 'ollama' }),
  }),
  'models below a path of a claim': () => ({ ...plain, storage: { existingClaim: 'nfs', subPath: 'ollama/models' } }),
  'every setting': () => ({
    ...plain,
    parallel: 2,
    maxLoadedModels: 2,
    maxQueue: 64,
    keepAlive: KeepAlive.of(Duration.minutes(30)),
    contextLength: 8192,
    flashAttention: true,
    kvCacheType: KvCacheType.Q4_0,
    loadTimeout: Duration.minutes(10),
    threads: 4,
    spreadOverGpus: true,
    freeGpuMemory: '512Mi',
    origins: ['https://app.example.com'],
    cloud: true,
    logLevel: OllamaLogLevel.TRACE,
  }),
  'office hours': () => ({
    ...plain,
    replicas: 2,
    schedule: { timeZone: 'Europe/Berlin', start: '0 7 * * 1-5', end: '0 20 * * 1-5' },
  }),
};
