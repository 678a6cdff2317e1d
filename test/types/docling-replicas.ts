// expect: TS2353 'replicas' does not exist in type 'DoclingProps'
import { App, Chart } from 'cdk8s';
import { Docling, SecretRef } from 'cdk8s-open-webui';

new Docling(new Chart(new App(), 'chat'), 'docling', { apiKey: SecretRef.of('docling', 'key'), replicas: 3 });
