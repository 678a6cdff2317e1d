// expect: TS2322 Type 'string' is not assignable to type 'LobuDelivery'
import { App, Chart } from 'cdk8s';
import { Lobu, LobuSecret, Postgres, SecretRef } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'lobu', { namespace: 'lobu' });
const secret = LobuSecret.of('lobu-secrets', [
  'ENCRYPTION_KEY',
  'BETTER_AUTH_SECRET',
  'JWT_SECRET',
  'WORKER_API_TOKEN',
]);
new Lobu(chart, 'lobu', {
  version: '1',
  secret,
  database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')),
  exposures: [],
  delivery: 'argocd',
});
