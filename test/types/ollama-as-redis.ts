// expect: TS2741 Property 'redisConnection' is missing in type 'Ollama'
import { App, Chart } from 'cdk8s';
import { Ollama, Scaling } from 'cdk8s-open-webui';

const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
const ollama = new Ollama(chart, 'ollama');
Scaling.single({ redis: ollama });
