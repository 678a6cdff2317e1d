// expect: TS2345 Property 'apiKey' is missing in type '{}'
import { App, Chart } from 'cdk8s';
import { Qdrant } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Qdrant(chart, 'qdrant', {});
