// expect: TS2322 Type 'string' is not assignable to type 'LobuSecret'
import { App, Chart } from 'cdk8s';
import { Lobu, Postgres, SecretRef } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'lobu', { namespace: 'lobu' });
new Lobu(chart, 'lobu', {
  version: '1',
  secret: 'lobu-secrets',
  database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')),
  exposures: [],
});
