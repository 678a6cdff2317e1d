import { Duration } from 'cdk8s';
import { Affinity } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import type { HttpProxyOptions } from '../../src/exposure/http-proxy';
import { Tls } from '../../src/exposure/tls';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { bound } from './way';

const edge = NetworkPeer.namespace('edge');

const host = 'chat.example.com';
const httpProxy = (options: Partial<HttpProxyOptions> = {}) => Exposure.httpProxy({ host, ...options });

test('an HTTPProxy pins browsers, passes websockets and limits no answer', () => {
  const { objects } = bound(httpProxy({ tls: Tls.secret('chat-tls') }));
  expect(objects).toEqual({
    'http-proxy': {
      apiVersion: 'projectcontour.io/v1',
      kind: 'HTTPProxy',
      metadata: { name: 'chat', namespace: 'ai', labels: {} },
      spec: {
        virtualhost: { fqdn: host, tls: { secretName: 'chat-tls' } },
        routes: [
          {
            services: [{ name: 'chat', port: 80 }],
            loadBalancerPolicy: { strategy: 'Cookie' },
            enableWebsockets: true,
            timeoutPolicy: { response: 'infinity', idle: '3600s' },
          },
        ],
      },
    },
  });
});

test('every option is in its output', () => {
  const options: Required<Omit<HttpProxyOptions, 'maxBodySize'>> = {
    host,
    furtherHosts: ['chat.example.org'],
    tls: Tls.issuer('ca'),
    ingressClassName: 'contour-public',
    affinity: Affinity.none(),
    idleTimeout: Duration.minutes(10),
    totalTimeout: Duration.hours(2),
    redirectHttp: false,
    trustedProxies: ['10.0.0.0/8'],
    ingressFrom: [edge],
    annotations: { 'example.com/owner': 'ai' },
    suffix: 'public',
  };
  const exposure = httpProxy(options);
  expect(exposure._way.origins).toEqual(['https://chat.example.com', 'https://chat.example.org']);
  expect(exposure._way.trustedProxies).toEqual(['10.0.0.0/8']);
  const { objects } = bound(exposure);
  const first = objects['http-proxy'];
  expect(first.metadata).toMatchObject({ name: 'chat-public', annotations: { 'example.com/owner': 'ai' } });
  expect(first.spec).toEqual({
    ingressClassName: 'contour-public',
    virtualhost: { fqdn: host, tls: { secretName: 'chat-public-tls' } },
    routes: [
      {
        services: [{ name: 'chat', port: 80 }],
        enableWebsockets: true,
        timeoutPolicy: { response: '7200s', idle: '600s' },
        permitInsecure: true,
      },
    ],
  });
  expect(objects['http-proxy-2'].metadata.name).toBe('chat-public-2');
  expect(objects['http-proxy-2'].spec.virtualhost.fqdn).toBe('chat.example.org');
  expect(objects.certificate).toMatchObject({
    apiVersion: 'cert-manager.io/v1',
    kind: 'Certificate',
    metadata: { name: 'chat-public-tls' },
    spec: {
      secretName: 'chat-public-tls',
      dnsNames: [host, 'chat.example.org'],
      issuerRef: { group: 'cert-manager.io', kind: 'Issuer', name: 'ca' },
    },
  });
});

test('without TLS, and behind it, the proxy has none', () => {
  expect(bound(httpProxy()).objects['http-proxy'].spec.virtualhost).toEqual({ fqdn: host });
  const inFront = httpProxy({ tls: Tls.inFront() });
  expect(inFront._way.origins).toEqual(['https://chat.example.com']);
  expect(bound(inFront).objects['http-proxy'].spec.virtualhost).toEqual({ fqdn: host });
});

test.each<[Partial<HttpProxyOptions>, RegExp]>([
  [{ maxBodySize: '1Gi' }, /^Exposure\.httpProxy maxBodySize must be left out, since Contour limits no body/],
  [{ affinity: Affinity.cookie({ name: 'pod' }) }, /^Affinity\.cookie name must be left out, .* X-Contour-/],
  [{ tls: Tls.controllerDefault() }, /^Exposure\.httpProxy tls must be one of .* got 'Tls\.controllerDefault'$/],
  [{ ingressClassName: 'A B' }, /^Exposure\.httpProxy ingressClassName must be /],
])('Contour cannot be told %j', (options, message) => {
  expect(() => httpProxy(options)).toThrow(message);
});
