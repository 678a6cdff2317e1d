// expect: TS2345 Property 'secretKey' is missing
import { App, Chart } from 'cdk8s';
import { Searxng } from 'cdk8s-open-webui';

new Searxng(new Chart(new App(), 'chat', { namespace: 'ai' }), 'searxng', {});
