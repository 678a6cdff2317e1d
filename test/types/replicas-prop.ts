// expect: TS2353 'replicas' does not exist in type 'WebUIProps'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [], replicas: 3 });
