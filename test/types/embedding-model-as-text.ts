// expect: TS2322 Type 'string' is not assignable to type 'Embeddings'
import { App, Chart } from 'cdk8s';
import { WebUI } from 'cdk8s-open-webui';

new WebUI(new Chart(new App(), 'chat'), 'webui', { models: [], embeddings: 'nomic-embed-text' });
