// expect: TS2345 Property 'password' is missing in type '{}'
import { App, Chart } from 'cdk8s';
import { Redis } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Redis(chart, 'redis', {});
