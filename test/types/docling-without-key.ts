// expect: TS2345 Property 'apiKey' is missing in type
import { App, Chart } from 'cdk8s';
import { Docling } from 'cdk8s-open-webui';

new Docling(new Chart(new App(), 'chat'), 'docling', {});
