// expect: TS2322 Type 'Terminal' is not assignable to type 'ToolServer'
import { App, Chart } from 'cdk8s';
import { SecretRef, Terminal, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const apiKey = SecretRef.of('box', 'key');
const terminal = Terminal.openTerminal({ id: 'box', name: 'Box', url: 'http://box:8000', apiKey });
new WebUI(chart, 'webui', { models: [], toolServers: [terminal] });
