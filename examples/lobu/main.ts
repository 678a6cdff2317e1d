import { App, Chart } from 'cdk8s';
import { Exposure, IngressController, Lobu, LobuSecret, Postgres, SecretRef, Tls } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'lobu', { namespace: 'lobu' });

new Lobu(chart, 'lobu', {
  name: 'lobu',
  version: '20260818-120000',
  secret: LobuSecret.of('lobu-secrets', [
    'JWT_SECRET',
    'BETTER_AUTH_SECRET',
    'ANTHROPIC_API_KEY',
    'ENCRYPTION_KEY',
    'WORKER_API_TOKEN',
    'METRICS_AUTH_TOKEN',
  ]),
  database: Postgres.fromSecret(SecretRef.of('lobu-db', 'uri')),
  exposures: [
    Exposure.ingress(IngressController.ingressNginx(), { host: 'lobu.example.com', tls: Tls.secret('lobu-tls') }),
  ],
});

app.synth();
