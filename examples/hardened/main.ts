import { App, Chart } from 'cdk8s';
import { Embeddings, Ollama, PodSecurity, Redis, Scaling, SecretRef, Tika, WebUI } from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const ollama = new Ollama(chart, 'ollama', {
  models: ['llama3.2:1b', 'nomic-embed-text'],
  podSecurity: PodSecurity.hardened({ runAsUser: 10011, runAsGroup: 10011, fsGroup: 10011 }),
  resources: { requests: { ephemeralStorage: '100Mi' }, limits: { ephemeralStorage: '1Gi' } },
});

new WebUI(chart, 'webui', {
  models: [ollama],
  embeddings: Embeddings.ollama(ollama, 'nomic-embed-text'),
  contentExtraction: new Tika(chart, 'tika', {
    resources: { requests: { ephemeralStorage: '500Mi' }, limits: { ephemeralStorage: '4Gi' } },
  }),
  scaling: Scaling.single({
    secretKey: SecretRef.of('open-webui', 'webui-secret-key'),
    redis: new Redis(chart, 'redis', {
      password: SecretRef.of('open-webui', 'redis-password'),
      podSecurity: PodSecurity.hardened({ runAsUser: 10012, runAsGroup: 10012, fsGroup: 10012 }),
      resources: { requests: { ephemeralStorage: '50Mi' }, limits: { ephemeralStorage: '500Mi' } },
    }),
  }),
  podSecurity: PodSecurity.hardened(),
  resources: { requests: { ephemeralStorage: '500Mi' }, limits: { ephemeralStorage: '4Gi' } },
});

app.synth();
