import { App, Chart } from 'cdk8s';
import { Embeddings, GpuOverlay, Ollama, WebUI } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  replicas: 3,
  gpu: GpuOverlay.nvidia(),
  models: ['llama3.2:3b', 'nomic-embed-text:v1.5'],
  schedule: { timeZone: 'Europe/Berlin', start: '0 7 * * 1-5', end: '0 20 * * 1-5' },
});
new WebUI(chart, 'webui', { models: [ollama], embeddings: Embeddings.ollama(ollama, 'nomic-embed-text:v1.5') });

app.synth();
