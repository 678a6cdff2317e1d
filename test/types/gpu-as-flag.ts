// expect: TS2322 Type 'boolean' is not assignable to type 'GpuOverlay'
import { App, Chart } from 'cdk8s';
import { Ollama } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Ollama(chart, 'ollama', { gpu: true });
