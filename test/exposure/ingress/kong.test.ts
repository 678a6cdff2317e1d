import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { KongEdition, type KongOptions } from '../../../src/exposure/ingress/kong';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const kong = (options: Partial<IngressOptions> = {}, controller: KongOptions = {}) =>
  bound(Exposure.ingress(IngressController.kong(controller), { host: 'chat.example.com', ...options }));

const TIMEOUTS = { 'konghq.com/read-timeout': '3600000', 'konghq.com/write-timeout': '3600000' };

test('Kong reads streams at the Ingress, silence at the Service, and sessions in a policy', () => {
  const { objects, shared, service } = kong();
  expect(objects.ingress.spec.ingressClassName).toBe('kong');
  expect(objects.ingress.metadata.annotations).toEqual({ 'konghq.com/response-buffering': 'false' });
  expect(service.annotations).toEqual({ 'konghq.com/upstream-policy': 'chat', ...TIMEOUTS });
  expect(shared['upstream-policy']).toEqual({
    apiVersion: 'configuration.konghq.com/v1beta1',
    kind: 'KongUpstreamPolicy',
    metadata: { name: 'chat', namespace: 'ai', labels: {} },
    spec: { algorithm: 'consistent-hashing', hashOn: { cookie: 'open-webui-session', cookiePath: '/' } },
  });
});

test("the enterprise edition's cookie names the pod", () => {
  const { shared } = kong({ affinity: Affinity.cookie({ name: 'pod' }) }, { edition: KongEdition.ENTERPRISE });
  expect(shared['upstream-policy'].spec).toEqual({
    algorithm: 'sticky-sessions',
    hashOn: { input: 'none' },
    stickySessions: { cookie: 'pod', cookiePath: '/' },
  });
});

test('plain HTTP is redirected by a status that browsers follow', () => {
  expect(kong({ tls: Tls.secret('chat-tls') }).objects.ingress.metadata.annotations).toEqual({
    'konghq.com/response-buffering': 'false',
    'konghq.com/protocols': 'https',
    'konghq.com/https-redirect-status-code': '301',
  });
});

test('without affinity there is no policy', () => {
  const { objects, shared, service } = kong({ affinity: Affinity.none(), idleTimeout: Duration.minutes(10) });
  expect({ ...objects, ...shared }).toEqual({ ingress: objects.ingress });
  expect(service.annotations).toEqual({ 'konghq.com/read-timeout': '600000', 'konghq.com/write-timeout': '600000' });
});

test('what it cannot set is refused', () => {
  expect(() => kong({ affinity: Affinity.cookie({ maxAge: Duration.hours(1) }) })).toThrow(
    /^Affinity\.cookie maxAge must be left out, since its cookies end with the browser/,
  );
});
