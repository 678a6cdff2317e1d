// expect: TS2322 Type 'string' is not assignable to type 'ServiceAccount'
import { App, Chart } from 'cdk8s';
import { Tika } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Tika(chart, 'tika', { serviceAccount: 'chat' });
