import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import { type GatewayRef, ListenerProtocol } from '../../../src/exposure/gateway/gateway-ref';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { GATEWAY, type Written, written } from './written';

const edge = NetworkPeer.namespace('edge');

const through = (options: Partial<HttpRouteOptions> = {}): Written =>
  written(GatewayImplementation.nginxGatewayFabric(), options);

test('an HTTPRoute leads all paths of its host from the listener to the Service', () => {
  const { origins, objects } = through();
  expect(origins).toEqual(['https://chat.example.com']);
  expect(objects.route).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'chat', labels: {} },
    spec: {
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
      hostnames: ['chat.example.com'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'chat', port: 80 }] }],
    },
  });
});

test('a second route sends plain HTTP to HTTPS', () => {
  const { redirect } = through({ gateway: { ...GATEWAY, redirectSection: 'http' } }).objects;
  expect(redirect).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name: 'chat-redirect', labels: {} },
    spec: {
      parentRefs: [{ name: 'public', namespace: 'gateways', sectionName: 'http' }],
      hostnames: ['chat.example.com'],
      rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
    },
  });
});

test('there is no second route unless the listener for plain HTTP is known, or if it is not wanted', () => {
  expect(through().objects).not.toHaveProperty('redirect');
  const gateway = { ...GATEWAY, redirectSection: 'http' };
  expect(through({ gateway, redirectHttp: false }).objects).not.toHaveProperty('redirect');
});

test('every option is in its output', () => {
  const gateway: Required<GatewayRef> = {
    name: 'edge',
    namespace: 'other',
    section: 'tls',
    redirectSection: 'plain',
    protocol: ListenerProtocol.HTTPS,
  };
  // What is left out is not NGINX's, and is asked of those whose it is.
  const options: Required<Omit<HttpRouteOptions, 'totalTimeout'>> = {
    host: 'other.example.com',
    furtherHosts: ['another.example.com'],
    gateway,
    affinity: Affinity.clientIp(),
    idleTimeout: Duration.minutes(10),
    maxBodySize: '1Gi',
    redirectHttp: true,
    trustedProxies: ['10.0.0.0/8'],
    ingressFrom: [edge],
    annotations: { a: 'b' },
    suffix: 'internal',
  };
  const { origins, objects } = through(options);
  expect(origins).toEqual(['https://other.example.com', 'https://another.example.com']);
  const { route, redirect, 'proxy-settings': proxy, 'client-settings': client } = objects;
  expect(route.metadata).toEqual({ name: 'chat-internal', labels: {}, annotations: { a: 'b' } });
  expect(redirect.metadata).toEqual({ name: 'chat-internal-redirect', labels: {} });
  for (const { spec } of [route, redirect]) {
    expect(spec.hostnames).toEqual(['other.example.com', 'another.example.com']);
  }
  expect(route.spec.parentRefs).toEqual([{ name: 'edge', namespace: 'other', sectionName: 'tls' }]);
  expect(redirect.spec.parentRefs).toEqual([{ name: 'edge', namespace: 'other', sectionName: 'plain' }]);
  expect(proxy).toMatchObject({ metadata: { name: 'chat-internal' }, spec: { timeout: { read: '600s' } } });
  expect(client.spec).toMatchObject({ targetRef: { name: 'chat-internal' }, body: { maxSize: '1024m' } });
});

test('a Gateway that speaks plain HTTP makes an origin of it', () => {
  const { origins } = through({ gateway: { name: 'public', protocol: ListenerProtocol.HTTP } });
  expect(origins).toEqual(['http://chat.example.com']);
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ host: 'chat.example.com:443' }, /^Exposure\.httpRoute host must be .*, got 'chat\.example\.com:443'$/],
  [{ host: '*.example.com' }, /^Exposure\.httpRoute host must be .*, got '\*\.example\.com'$/],
  [{ gateway: { name: '' } }, /^Exposure\.httpRoute gateway\.name must be .*, got ''$/],
  [
    { gateway: { name: 'public', namespace: 'my.gateways' } },
    /^Exposure\.httpRoute gateway\.namespace must be .*, got 'my\.gateways'$/,
  ],
  [{ gateway: { name: 'public', section: 'HTTPS' } }, /^Exposure\.httpRoute gateway\.section must be .*, got 'HTTPS'$/],
  [
    { gateway: { ...GATEWAY, redirectSection: 'HTTP' } },
    /^Exposure\.httpRoute gateway\.redirectSection must be .*, got 'HTTP'$/,
  ],
  [
    { gateway: { ...GATEWAY, redirectSection: 'https' } },
    /^Exposure\.httpRoute gateway\.section must be the listener for HTTPS where a redirectSection is given, got 'https'$/,
  ],
  [
    { gateway: { name: 'public', redirectSection: 'http' } },
    /^Exposure\.httpRoute gateway\.section must be the listener for HTTPS where a redirectSection is given, got undefined$/,
  ],
  [
    { gateway: { ...GATEWAY, redirectSection: 'http', protocol: ListenerProtocol.HTTP } },
    /^Exposure\.httpRoute gateway\.redirectSection must be left out with ListenerProtocol\.HTTP, got 'http'$/,
  ],
  [{ redirectHttp: true }, /^Exposure\.httpRoute redirectHttp must be left out without gateway\.redirectSection, /],
  [
    { idleTimeout: Duration.seconds(30) },
    /^Exposure\.httpRoute idleTimeout must be at least 60 s, .*, got '30 seconds'$/,
  ],
])('there is no HTTPRoute with %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
