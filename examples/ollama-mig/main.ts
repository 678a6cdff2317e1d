import { App, Chart } from 'cdk8s';
import { GpuOverlay, MigStrategy, Model, Ollama, WebUI } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  gpu: GpuOverlay.nvidiaMig({ profile: '2g.20gb', strategy: MigStrategy.MIXED, product: 'NVIDIA-A100-SXM4-80GB' }),
  models: [Model.pull('llama3.1:8b', { size: '5Gi', memoryPerToken: '128Ki' })],
  contextLength: 32768,
});
const embeddings = new Ollama(chart, 'embeddings', {
  gpu: GpuOverlay.nvidiaMig({ profile: '1g.10gb', strategy: MigStrategy.MIXED, product: 'NVIDIA-A100-SXM4-80GB' }),
  models: [Model.pull('nomic-embed-text:v1.5', { size: '300Mi' })],
});
new WebUI(chart, 'webui', { models: [ollama, embeddings] });

app.synth();
