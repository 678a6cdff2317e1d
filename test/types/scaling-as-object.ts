// expect: TS2739 is missing the following properties from type 'Scaling'
import { App, Chart } from 'cdk8s';
import { SecretRef, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const scaling = { secretKey: SecretRef.of('open-webui', 'webui-secret-key') };
new WebUI(chart, 'webui', { models: [], scaling });
