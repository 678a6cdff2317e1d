// expect: TS2739 is missing the following properties from type 'Exposure'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const ingress = { type: 'ingress', host: 'chat.example.com' };
new WebUI(chart, 'webui', { models: [], exposures: [ingress] });
