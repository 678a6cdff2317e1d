// expect: TS2353 'runAsUser' does not exist in type 'PodSecurity'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [], podSecurity: { runAsUser: 1000 } });
