// expect: TS2741 Property 'redisConnection' is missing in type 'Qdrant'
import { App, Chart } from 'cdk8s';
import { Qdrant, Scaling, SecretRef } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const redis = new Qdrant(chart, 'qdrant', { apiKey: SecretRef.of('qdrant', 'key') });
Scaling.single({ redis });
