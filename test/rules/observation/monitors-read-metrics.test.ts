import { monitorsReadMetrics } from '../../../src/rules/observation/monitors-read-metrics';
import { deployment, type Fields, ollama, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const monitor = (endpoint: Fields = { port: 'http' }, spec: Fields = {}) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { name: 'chat', namespace: 'ai' },
  spec: { selector: { matchLabels: { app: 'webui' } }, endpoints: [endpoint], ...spec },
});
const podMonitor = (endpoint: Fields) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: { name: 'chat', namespace: 'ai' },
  spec: { selector: { matchLabels: { app: 'webui' } }, podMetricsEndpoints: [endpoint] },
});
const labelled = (ports?: Fields[]) => {
  const object = service({ namespace: 'ai', ...(ports && { spec: { ports } }) });
  return { ...object, metadata: { ...object.metadata, labels: { app: 'webui' } } };
};
const chat = webui({ namespace: 'ai' });
const exporter = { name: 'exporter', image: 'exporter:1', ports: [{ name: 'metrics', containerPort: 9100 }] };

testRule(monitorsReadMetrics, {
  valid: {
    'no monitor': [chat, labelled()],
    'a program that nobody knows': [
      deployment({ name: 'webui', namespace: 'ai', image: 'app:1' }),
      labelled(),
      monitor(),
    ],
    'an exporter beside it': [
      webui({ namespace: 'ai', sidecars: [exporter], container: { ports: [{ containerPort: 8080 }] } }),
      labelled([{ name: 'metrics', port: 9100, targetPort: 'metrics' }]),
      monitor({ port: 'metrics' }),
    ],
    'an exporter of the pods': [webui({ namespace: 'ai', sidecars: [exporter] }), podMonitor({ port: 'metrics' })],
    'another namespace': [webui({ namespace: 'other' }), labelled(), monitor()],
    'a selector that cannot be followed': [
      chat,
      labelled(),
      monitor({ port: 'http' }, { selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }),
    ],
  },
  invalid: {
    'Open WebUI': {
      manifests: [chat, labelled(), monitor()],
      found: ['it reads the container webui: Open WebUI sends its metrics by OpenTelemetry only'],
      objects: ['ServiceMonitor/chat'],
    },
    'Open WebUI by its pods': {
      manifests: [
        webui({ namespace: 'ai', container: { ports: [{ name: 'http', containerPort: 8080 }] } }),
        podMonitor({ port: 'http' }),
      ],
      found: [/^it reads the container webui/],
    },
    'Ollama, from another namespace': {
      manifests: [
        ollama({ namespace: 'models', labels: { app: 'webui' } }),
        { ...labelled(), metadata: { name: 'webui', namespace: 'models', labels: { app: 'webui' } } },
        monitor({ port: 'http' }, { namespaceSelector: { matchNames: ['models'] } }),
      ],
      found: ['it reads the container ollama: Ollama has no metrics'],
    },
  },
});
