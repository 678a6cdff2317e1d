import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../src/exposure/affinity';
import { Exposure } from '../../src/exposure/exposure';
import type { OpenShiftRouteOptions } from '../../src/exposure/openshift-route';
import { Tls } from '../../src/exposure/tls';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { bound } from './way';

const edge = NetworkPeer.namespace('edge');

const host = 'chat.apps.example.com';
const openShiftRoute = (options: Partial<OpenShiftRouteOptions> = {}) => Exposure.openShiftRoute({ host, ...options });

test('a Route ends TLS with the certificate of the router, and keeps its cookie', () => {
  const exposure = openShiftRoute();
  expect(exposure._way.origins).toEqual(['https://chat.apps.example.com']);
  expect(bound(exposure).objects).toEqual({
    route: {
      apiVersion: 'route.openshift.io/v1',
      kind: 'Route',
      metadata: {
        name: 'chat',
        namespace: 'ai',
        labels: {},
        annotations: {
          'router.openshift.io/cookie_name': 'open-webui-session',
          'router.openshift.io/cookie-same-site': 'Lax',
          'haproxy.router.openshift.io/timeout': '3600s',
          'haproxy.router.openshift.io/timeout-tunnel': '3600s',
          'haproxy.router.openshift.io/set-forwarded-headers': 'replace',
        },
      },
      spec: {
        host,
        to: { kind: 'Service', name: 'chat', weight: 100 },
        port: { targetPort: 'http' },
        tls: { termination: 'edge', insecureEdgeTerminationPolicy: 'Redirect' },
        wildcardPolicy: 'None',
      },
    },
  });
});

test('every option is in its output', () => {
  const options: Required<Omit<OpenShiftRouteOptions, 'maxBodySize' | 'totalTimeout'>> = {
    host,
    furtherHosts: ['chat.example.org'],
    tls: Tls.secret('chat-tls'),
    affinity: Affinity.cookie({ name: 'pod', sameSite: SameSite.STRICT }),
    idleTimeout: Duration.minutes(10),
    redirectHttp: false,
    trustedProxies: ['10.0.0.0/8'],
    ingressFrom: [edge],
    annotations: { 'example.com/owner': 'ai' },
    suffix: 'public',
  };
  const { objects } = bound(openShiftRoute(options));
  expect(objects.route.metadata).toMatchObject({
    name: 'chat-public',
    annotations: {
      'example.com/owner': 'ai',
      'router.openshift.io/cookie_name': 'pod',
      'router.openshift.io/cookie-same-site': 'Strict',
      'haproxy.router.openshift.io/timeout': '600s',
    },
  });
  expect(objects.route.spec.tls).toEqual({
    termination: 'edge',
    insecureEdgeTerminationPolicy: 'None',
    externalCertificate: { name: 'chat-tls' },
  });
  expect(objects['route-2'].metadata.name).toBe('chat-public-2');
  expect(objects['route-2'].spec.host).toBe('chat.example.org');
  expect(openShiftRoute(options)._way.trustedProxies).toEqual(['10.0.0.0/8']);
});

test('without affinity the cookie of the router is switched off', () => {
  const { annotations } = bound(openShiftRoute({ affinity: Affinity.none() })).objects.route.metadata;
  expect(annotations['haproxy.router.openshift.io/disable_cookies']).toBe('true');
});

test('behind TLS the Route has none', () => {
  const { route } = bound(openShiftRoute({ tls: Tls.inFront() })).objects;
  expect(route.spec).not.toHaveProperty('tls');
  expect(route.metadata.annotations).not.toHaveProperty(['haproxy.router.openshift.io/set-forwarded-headers']);
});

test.each<[Partial<OpenShiftRouteOptions>, RegExp]>([
  [{ affinity: Affinity.cookie({ name: 'a.b' }) }, /^Affinity\.cookie name must be like .*, got 'a\.b'$/],
  [{ affinity: Affinity.cookie({ maxAge: Duration.hours(1) }) }, /^Affinity\.cookie maxAge must be left out/],
  [{ idleTimeout: Duration.days(30) }, /^Exposure\.openShiftRoute idleTimeout must be at most 2147483 s/],
  [{ maxBodySize: '1Gi' }, /^Exposure\.openShiftRoute maxBodySize must be left out/],
  [{ tls: Tls.clusterIssuer('a') }, /^Exposure\.openShiftRoute tls must be one of /],
])('the router cannot be told %j', (options, message) => {
  expect(() => openShiftRoute(options)).toThrow(message);
});
