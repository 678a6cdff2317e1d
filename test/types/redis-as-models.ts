// expect: TS2741 Property 'modelEndpoints' is missing in type 'IRedis' but required in type 'IModelBackend'
import { App, Chart } from 'cdk8s';
import { Redis, WebUI } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
new WebUI(chart, 'webui', { models: [Redis.fromUrl('redis://redis.example.com')] });
