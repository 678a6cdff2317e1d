// expect: TS2345 Property 'secret' is missing in type
import { App, Chart } from 'cdk8s';
import { Lobu, Postgres, SecretRef } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'lobu', { namespace: 'lobu' });
new Lobu(chart, 'lobu', { version: '1', database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')), exposures: [] });
