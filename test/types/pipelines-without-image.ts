// expect: TS2345 Property 'image' is missing in type
import { App, Chart } from 'cdk8s';
import { Pipelines, SecretRef } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Pipelines(chart, 'pipelines', { apiKey: SecretRef.of('pipelines', 'key') });
