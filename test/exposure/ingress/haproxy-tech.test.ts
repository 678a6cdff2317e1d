import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const haproxyTech = (options: Partial<IngressOptions> = {}) =>
  bound(Exposure.ingress(IngressController.haproxyTech(), { host: 'chat.example.com', ...options }));

const tls = Tls.secret('chat-tls');

test("HAProxy's own controller reads sessions at the Service, and redirects to the right port", () => {
  const { objects, service } = haproxyTech({ tls });
  expect(objects.ingress.spec.ingressClassName).toBe('haproxy');
  expect(objects.ingress.metadata.annotations).toEqual({
    'haproxy.org/timeout-server': '3600s',
    'haproxy.org/ssl-redirect': 'true',
    'haproxy.org/ssl-redirect-code': '301',
    'haproxy.org/ssl-redirect-port': '443',
  });
  expect(service.annotations).toEqual({ 'haproxy.org/cookie-persistence': 'open-webui-session' });
});

test('every wish has its annotation', () => {
  const { objects, service } = haproxyTech({
    tls,
    redirectHttp: false,
    idleTimeout: Duration.minutes(10),
    affinity: Affinity.cookie({ name: 'pod' }),
  });
  expect(objects.ingress.metadata.annotations).toEqual({
    'haproxy.org/timeout-server': '600s',
    'haproxy.org/ssl-redirect': 'false',
  });
  expect(service.annotations).toEqual({ 'haproxy.org/cookie-persistence': 'pod' });
  expect(haproxyTech({ affinity: Affinity.none() }).service.annotations).toEqual({});
});

test.each<[Partial<IngressOptions>, RegExp]>([
  [{ maxBodySize: '1Gi' }, /^Exposure\.ingress maxBodySize must be left out/],
  [{ affinity: Affinity.cookie({ maxAge: Duration.hours(1) }) }, /^Affinity\.cookie maxAge must be left out/],
])('it cannot be told %j', (options, message) => {
  expect(() => haproxyTech(options)).toThrow(message);
});
