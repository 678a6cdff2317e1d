// expect: TS2322 Type 'string' is not assignable to type 'KeepAlive'
import { App, Chart } from 'cdk8s';
import { Ollama } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Ollama(chart, 'ollama', { keepAlive: '7d' });
