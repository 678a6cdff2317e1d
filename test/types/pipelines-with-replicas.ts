// expect: TS2353 'replicas' does not exist in type 'PipelinesProps'
import { App, Chart } from 'cdk8s';
import { Pipelines, SecretRef } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new Pipelines(chart, 'pipelines', {
  image: 'ghcr.io/open-webui/pipelines:git-0123456',
  apiKey: SecretRef.of('pipelines', 'key'),
  replicas: 2,
});
