// expect: TS2353 'url' does not exist in type 'ToolServer'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [], toolServers: [{ url: 'http://tools:8000' }] });
