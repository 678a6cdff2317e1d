// expect: TS2322 Type 'number' is not assignable to type 'string'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [], resources: { limits: { memory: 4096 } } });
