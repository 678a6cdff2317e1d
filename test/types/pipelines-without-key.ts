// expect: TS2345 Property 'apiKey' is missing in type
import { App, Chart } from 'cdk8s';
import { Pipelines } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Pipelines(chart, 'pipelines', { image: 'ghcr.io/open-webui/pipelines:git-0123456' });
