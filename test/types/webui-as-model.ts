// expect: TS2741 Property 'modelEndpoints' is missing in type 'WebUI'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const other = new WebUI(chart, 'other', { models: [] });
new WebUI(chart, 'webui', { models: [other] });
