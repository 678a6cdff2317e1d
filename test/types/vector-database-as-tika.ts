// expect: TS2741 Property 'contentExtraction' is missing in type 'VectorDatabase'
import { App, Chart } from 'cdk8s';
import { Postgres, SecretRef, VectorDatabase, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const database = Postgres.fromSecret(SecretRef.of('database', 'uri'));
new WebUI(chart, 'webui', { models: [], contentExtraction: VectorDatabase.pgvector({ database }) });
