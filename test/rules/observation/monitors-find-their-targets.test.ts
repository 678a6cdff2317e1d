import { monitorsFindTheirTargets } from '../../../src/rules/observation/monitors-find-their-targets';
import { deployment, type Fields, service } from '../manifests';
import { testRule } from '../rule-tester';

const monitor = (endpoint: Fields, spec: Fields = {}) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata: { name: 'app', namespace: 'ai' },
  spec: { selector: { matchLabels: { app: 'app' } }, endpoints: [endpoint], ...spec },
});
const podMonitor = (endpoint: Fields) => ({
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata: { name: 'app', namespace: 'ai' },
  spec: { selector: { matchLabels: { app: 'app' } }, podMetricsEndpoints: [endpoint] },
});
const labelled = (labels: Fields = { app: 'app' }) => {
  const object = service({ name: 'app', namespace: 'ai' });
  return { ...object, metadata: { ...object.metadata, labels } };
};
const app = deployment({
  namespace: 'ai',
  image: 'app:1',
  container: { ports: [{ name: 'metrics', containerPort: 9100 }] },
});

testRule(monitorsFindTheirTargets, {
  valid: {
    'a named port': [app, labelled(), monitor({ port: 'http' })],
    'a port by its number': [app, labelled(), monitor({ targetPort: 9100 })],
    'what is in another file': [monitor({ port: 'metrics' })],
    'what is in another namespace': [
      app,
      labelled(),
      monitor({ port: 'x' }, { namespaceSelector: { matchNames: ['b'] } }),
    ],
    'a port of the pods': [app, podMonitor({ port: 'metrics' })],
  },
  invalid: {
    'a port that the Service does not have': {
      manifests: [app, labelled(), monitor({ port: 'metrics' })],
      found: ['it reads the port metrics, of http'],
      objects: ['ServiceMonitor/app'],
    },
    'a port without a name': {
      manifests: [
        app,
        { ...labelled(), spec: { selector: { app: 'app' }, ports: [{ port: 80 }] } },
        monitor({ port: 'http' }),
      ],
      found: ['it reads the port http, of none that has a name'],
    },
    'labels that only the pods have': {
      manifests: [app, labelled({ name: 'app' }), monitor({ port: 'http' })],
      found: ['it selects the labels of the pods of Deployment/app, which no Service has itself'],
    },
    'a port that the pods do not have': {
      manifests: [app, podMonitor({ port: 'http' })],
      found: ['it reads the port http, of metrics'],
    },
  },
});
