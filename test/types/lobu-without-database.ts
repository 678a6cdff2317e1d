// expect: TS2345 Property 'database' is missing in type
import { App, Chart } from 'cdk8s';
import { Lobu, LobuSecret } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'lobu', { namespace: 'lobu' });
const secret = LobuSecret.of('lobu-secrets', [
  'ENCRYPTION_KEY',
  'BETTER_AUTH_SECRET',
  'JWT_SECRET',
  'WORKER_API_TOKEN',
]);
new Lobu(chart, 'lobu', { version: '1', secret, exposures: [] });
