// expect: TS2353 'app' does not exist in type 'NetworkPeer'
import { App, Chart } from 'cdk8s';
import { Ollama } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Ollama(chart, 'ollama', { allowFrom: [{ app: 'jupyter' }] });
