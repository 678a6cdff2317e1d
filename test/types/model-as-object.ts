// expect: TS2322 is missing the following properties from type 'Model'
import { App, Chart } from 'cdk8s';
import { Ollama } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const model = { name: 'llama3.2:3b' };
new Ollama(chart, 'ollama', { models: [model] });
