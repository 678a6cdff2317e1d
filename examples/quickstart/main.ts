import { App, Chart } from 'cdk8s';
import { Ollama, WebUI } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat');

const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] });
new WebUI(chart, 'webui', { models: [ollama] });

app.synth();
