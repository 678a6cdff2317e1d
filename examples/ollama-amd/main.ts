import { App, Chart } from 'cdk8s';
import { GpuOverlay, Ollama, WebUI } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  gpu: GpuOverlay.amd({ deviceGroups: [44, 992], vram: '16G', gfxVersion: '10.3.0' }),
  models: ['llama3.2:3b'],
});
new WebUI(chart, 'webui', { models: [ollama] });

app.synth();
