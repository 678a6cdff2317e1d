// expect: TS2739 Type 'Embeddings' is missing the following properties from type 'Scaling'
import { App, Chart } from 'cdk8s';
import { Embeddings, Ollama, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', {
  models: [],
  scaling: Embeddings.ollama(Ollama.fromUrl('http://ollama.example.com:11434'), 'nomic-embed-text'),
});
