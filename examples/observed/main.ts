import { App, Chart } from 'cdk8s';
import {
  Alerts,
  Audit,
  Collector,
  ExternalSecrets,
  LogFormat,
  NetworkPeer,
  Ollama,
  OpenAI,
  RemoteValue,
  Scaling,
  SecretRef,
  SecretStoreRef,
  Telemetry,
  TraceSampler,
  WebUI,
} from 'cdk8s-open-webui';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });

const openAIKey = SecretRef.of('openai', 'api-key');
const otlp = { username: SecretRef.of('otlp', 'username'), password: SecretRef.of('otlp', 'password') };

const collector = Collector.grpc('http://otel-collector.observability.svc:4317', {
  peer: NetworkPeer.pods('observability', { 'app.kubernetes.io/name': 'opentelemetry-collector' }),
});

new WebUI(chart, 'webui', {
  models: [
    new Ollama(chart, 'ollama', { models: ['llama3.2:3b'] }),
    OpenAI.fromUrl('https://api.openai.com/v1', openAIKey, { peer: NetworkPeer.internet() }),
  ],
  scaling: Scaling.single({ secretKey: SecretRef.of('open-webui', 'webui-secret-key') }),
  telemetry: Telemetry.of({
    traces: collector,
    metrics: Collector.http('https://metrics.example.com/otlp', { basicAuth: otlp, peer: NetworkPeer.internet() }),
    serviceName: 'chat',
    resourceAttributes: { 'deployment.environment.name': 'production' },
    sampler: TraceSampler.share(0.1),
  }),
  logs: { format: LogFormat.JSON },
  audit: Audit.metadata(),
});

new Alerts(chart, 'alerts', { labels: { release: 'kube-prometheus-stack' }, alertLabels: { team: 'ai' } });

// The last one, since it looks for the Secrets that the others read.
new ExternalSecrets(chart, 'secrets', {
  store: SecretStoreRef.clusterStore('vault'),
  keyPrefix: 'chat/',
  values: [RemoteValue.of(openAIKey, 'shared/openai', 'key')],
});

app.synth();
