// expect: TS2739 is missing the following properties from type 'GpuOverlay'
import { App, Chart } from 'cdk8s';
import { Ollama } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const gpu = { enabled: true, type: 'nvidia', number: 1 };
new Ollama(chart, 'ollama', { gpu });
