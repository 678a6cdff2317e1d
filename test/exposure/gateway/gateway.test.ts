import { App, Chart, Testing } from 'cdk8s';
import { AdmittedRoutes } from '../../../src/exposure/gateway/admitted-routes';
import { Gateway, type GatewayProps } from '../../../src/exposure/gateway/gateway';
import { ListenerProtocol } from '../../../src/exposure/gateway/gateway-ref';
import { chatChart, only } from '../../support';

function gateway(props: Partial<GatewayProps> = {}) {
  const chart = chatChart();
  const { ref } = new Gateway(chart, 'gateway', { gatewayClassName: 'eg', ...props });
  return { ref, object: only(Testing.synth(chart), 'Gateway') };
}

const SAME = { namespaces: { from: 'Same' } };

test('without a certificate it speaks plain HTTP', () => {
  const { ref, object } = gateway();
  expect(object).toMatchObject({
    apiVersion: 'gateway.networking.k8s.io/v1',
    metadata: {
      name: 'chat-gateway',
      namespace: 'ai',
      labels: { 'app.kubernetes.io/part-of': 'chat', 'app.kubernetes.io/managed-by': 'cdk8s' },
    },
    spec: {
      gatewayClassName: 'eg',
      listeners: [{ name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: SAME }],
    },
  });
  expect(ref).toEqual({
    name: 'chat-gateway',
    namespace: 'ai',
    section: 'http',
    protocol: ListenerProtocol.HTTP,
  });
});

test('with one it speaks HTTPS too, and routes redirect', () => {
  const { ref, object } = gateway({ certificate: 'chat-tls' });
  expect(object.spec.listeners).toEqual([
    { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: SAME },
    {
      name: 'https',
      port: 443,
      protocol: 'HTTPS',
      tls: { mode: 'Terminate', certificateRefs: [{ name: 'chat-tls' }] },
      allowedRoutes: SAME,
    },
  ]);
  expect(ref).toEqual({ name: 'chat-gateway', namespace: 'ai', section: 'https', redirectSection: 'http' });
});

test('every prop is in its output', () => {
  const props: Required<GatewayProps> = {
    gatewayClassName: 'traefik',
    certificate: 'chat-tls',
    hostname: '*.example.com',
    admits: AdmittedRoutes.ofNamespaces({ 'kubernetes.io/metadata.name': 'ai' }),
    httpPort: 8000,
    httpsPort: 8443,
    annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
    name: 'edge',
  };
  const { ref, object } = gateway(props);
  expect(ref.name).toBe('edge');
  expect(object).toMatchObject({
    metadata: { name: 'edge', annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' } },
    spec: { gatewayClassName: 'traefik', listeners: [{ port: 8000 }, { port: 8443 }] },
  });
  for (const listener of object.spec.listeners) {
    expect(listener).toMatchObject({
      hostname: '*.example.com',
      allowedRoutes: {
        namespaces: { from: 'Selector', selector: { matchLabels: { 'kubernetes.io/metadata.name': 'ai' } } },
      },
    });
  }
});

test('it may admit the routes of all namespaces', () => {
  const { object } = gateway({ admits: AdmittedRoutes.ofAllNamespaces() });
  expect(object.spec.listeners[0].allowedRoutes).toEqual({ namespaces: { from: 'All' } });
});

test('a chart without namespace leaves it out', () => {
  const chart = new Chart(new App(), 'chat');
  expect(new Gateway(chart, 'gateway', { gatewayClassName: 'eg' }).ref.namespace).toBeUndefined();
});

test.each<[Partial<GatewayProps>, RegExp]>([
  [{ gatewayClassName: '' }, /^gateway\.gatewayClassName must be .*, got ''$/],
  [{ certificate: 'Chat TLS' }, /^gateway\.certificate must be .*, got 'Chat TLS'$/],
  [{ hostname: 'https://chat.example.com' }, /^gateway\.hostname must be .*, got 'https:/],
  [{ httpPort: 0 }, /^gateway\.httpPort must be a whole number of 1 to 65535, got 0$/],
  [{ certificate: 'tls', httpsPort: 70000 }, /^gateway\.httpsPort must be .*, got 70000$/],
  [{ name: 'Edge' }, /^gateway\.name must be .*, got 'Edge'$/],
])('there is no Gateway with %j', (props, message) => {
  expect(() => gateway(props)).toThrow(message);
});

test('no label selects every namespace, which has a name of its own', () => {
  expect(() => AdmittedRoutes.ofNamespaces({})).toThrow('AdmittedRoutes.ofNamespaces must be at least one label, got');
});
