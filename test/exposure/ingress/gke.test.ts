import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { GkeOptions } from '../../../src/exposure/ingress/gke';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const host = 'chat.example.com';

const gke = (options: Partial<IngressOptions> = {}, controller: GkeOptions = {}) =>
  bound(Exposure.ingress(IngressController.gke(controller), { host, ...options }));

const gkeInternal = (options: Partial<IngressOptions> = {}) =>
  bound(Exposure.ingress(IngressController.gkeInternal(), { host, ...options }));

test('GKE reads its class in an annotation, and the backend at the Service', () => {
  const { objects, shared, service } = gke();
  expect(objects.ingress.metadata.annotations).toEqual({ 'kubernetes.io/ingress.class': 'gce' });
  expect(objects.ingress.spec).not.toHaveProperty('ingressClassName');
  expect(service.annotations).toEqual({
    'cloud.google.com/backend-config': '{"default":"chat"}',
    'cloud.google.com/neg': '{"ingress":true}',
  });
  expect(shared['backend-config']).toEqual({
    apiVersion: 'cloud.google.com/v1',
    kind: 'BackendConfig',
    metadata: { name: 'chat', namespace: 'ai', labels: {} },
    spec: {
      timeoutSec: 86400,
      sessionAffinity: { affinityType: 'GENERATED_COOKIE', affinityCookieTtlSec: 86400 },
      connectionDraining: { drainingTimeoutSec: 60 },
      healthCheck: { type: 'HTTP', requestPath: '/health' },
    },
  });
  expect(Object.keys(objects)).toEqual(['ingress']);
});

test('plain HTTP is redirected by its frontend', () => {
  const { objects } = gke({ tls: Tls.secret('chat-tls'), suffix: 'public' });
  expect(objects.ingress.metadata.annotations['networking.gke.io/v1beta1.FrontendConfig']).toBe('chat-public-frontend');
  expect(objects['frontend-config']).toMatchObject({
    apiVersion: 'networking.gke.io/v1beta1',
    kind: 'FrontendConfig',
    metadata: { name: 'chat-public-frontend' },
    spec: { redirectToHttps: { enabled: true, responseCodeName: 'MOVED_PERMANENTLY_DEFAULT' } },
  });
  expect(Object.keys(gke({ tls: Tls.secret('chat-tls'), redirectHttp: false }).objects)).toEqual(['ingress']);
});

test('Google makes the certificate of all hosts', () => {
  const { objects } = gke({ tls: Tls.gkeManaged(), furtherHosts: ['chat.example.org'] });
  expect(objects.ingress.metadata.annotations['networking.gke.io/managed-certificates']).toBe('chat-tls');
  expect(objects.ingress.spec).not.toHaveProperty('tls');
  expect(objects['managed-certificate']).toMatchObject({
    apiVersion: 'networking.gke.io/v1',
    kind: 'ManagedCertificate',
    metadata: { name: 'chat-tls' },
    spec: { domains: [host, 'chat.example.org'] },
  });
});

test('every option is in its output', () => {
  const controller: Required<GkeOptions> = { staticIpName: 'chat' };
  const affinity = Affinity.cookie({ maxAge: Duration.hours(1) });
  const { objects, shared } = gke(
    { affinity, totalTimeout: Duration.hours(2), ingressClassName: 'gce-custom' },
    controller,
  );
  expect(objects.ingress.metadata.annotations).toMatchObject({
    'kubernetes.io/ingress.class': 'gce-custom',
    'kubernetes.io/ingress.global-static-ip-name': 'chat',
  });
  expect(shared['backend-config'].spec).toMatchObject({
    timeoutSec: 7200,
    sessionAffinity: { affinityCookieTtlSec: 3600 },
  });
  expect(gke({ affinity: Affinity.none() }).shared['backend-config'].spec).not.toHaveProperty('sessionAffinity');
});

test('a balancer inside of the network answers no plain HTTP where TLS ends at it', () => {
  const { objects } = gkeInternal({ tls: Tls.secret('chat-tls') });
  expect(objects.ingress.metadata.annotations).toEqual({
    'kubernetes.io/ingress.class': 'gce-internal',
    'kubernetes.io/ingress.allow-http': 'false',
  });
  expect(Object.keys(objects)).toEqual(['ingress']);
  expect(gkeInternal().objects.ingress.metadata.annotations).toEqual({ 'kubernetes.io/ingress.class': 'gce-internal' });
});

test.each<[() => unknown, RegExp]>([
  [
    () => gke({ idleTimeout: Duration.hours(1) }),
    /^Exposure\.ingress idleTimeout must be left out, .*: say totalTimeout/,
  ],
  [() => gke({ totalTimeout: Duration.days(2) }), /^Exposure\.ingress totalTimeout must be at most 86400 s/],
  [() => gke({ affinity: Affinity.cookie({ maxAge: Duration.days(2) }) }), /^Affinity\.cookie maxAge .* 1 to 86400/],
  [() => gke({ affinity: Affinity.cookie({ name: 'pod' }) }), /^Affinity\.cookie name must be left out, .* GCLB/],
  [() => gke({}, { staticIpName: 'My IP' }), /^IngressController\.gke staticIpName must be /],
  [() => gkeInternal({ tls: Tls.gkeManaged() }), /^Exposure\.ingress tls must be one of .*, got 'Tls\.gkeManaged'$/],
  [
    () => gkeInternal({ tls: Tls.secret('chat-tls'), redirectHttp: true }),
    /^Exposure\.ingress redirectHttp must be left out, since a balancer inside of the network redirects nothing/,
  ],
])('it cannot be told %#', (ask, message) => {
  expect(ask).toThrow(message);
});
