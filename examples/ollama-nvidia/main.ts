import { App, Chart, Duration } from 'cdk8s';
import { GpuOverlay, KeepAlive, KvCacheType, Model, Ollama, Ready, WarmUp, WebUI } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  gpu: GpuOverlay.nvidia({ product: 'NVIDIA-L4', minMemory: '22Gi' }),
  models: [
    Model.pull('llama3.1:8b', { size: '5Gi', memoryPerToken: '128Ki', warmUp: WarmUp.chat() }),
    Model.create('support', 'FROM llama3.1:8b\nSYSTEM You answer questions about our product, in two sentences.\n'),
    Model.pull('nomic-embed-text:v1.5', { size: '300Mi' }),
  ],
  ready: Ready.modelsOnGpu(),
  parallel: 4,
  contextLength: 16384,
  kvCacheType: KvCacheType.Q8_0,
  keepAlive: KeepAlive.of(Duration.hours(1)),
  storage: { size: '50Gi' },
});
new WebUI(chart, 'webui', { models: [ollama] });

app.synth();
