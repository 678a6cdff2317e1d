// expect: TS2322 Type 'boolean' is not assignable to type 'NetworkPolicies'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [], networkPolicies: true });
