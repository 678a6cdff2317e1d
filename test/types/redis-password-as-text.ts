// expect: TS2322 Type 'string' is not assignable to type 'SecretRef'
import { App, Chart } from 'cdk8s';
import { Redis } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Redis(chart, 'redis', { password: 'not-a-reference' });
