import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { KongEdition } from '../../../src/exposure/ingress/kong';
import { besideOf, GATEWAY, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written => written(GatewayImplementation.kong(), options);

test('annotations of the route and of the Service, and a policy that the Service names', () => {
  const output = through();
  expect(output.annotations).toEqual({ 'konghq.com/response-buffering': 'false' });
  expect(output.service).toEqual({
    'konghq.com/read-timeout': '3600000',
    'konghq.com/write-timeout': '3600000',
    'konghq.com/upstream-policy': 'chat',
  });
  expect(besideOf(output)).toEqual({
    'upstream-policy': [
      'configuration.konghq.com/v1beta1/KongUpstreamPolicy',
      { algorithm: 'consistent-hashing', hashOn: { cookie: 'open-webui-session', cookiePath: '/' } },
    ],
  });
});

test('Kong Enterprise has a cookie that names the pod', () => {
  const output = written(GatewayImplementation.kong({ edition: KongEdition.ENTERPRISE }));
  expect(besideOf(output)['upstream-policy'][1]).toEqual({
    algorithm: 'sticky-sessions',
    hashOn: { input: 'none' },
    stickySessions: { cookie: 'open-webui-session', cookiePath: '/' },
  });
});

test('the route itself redirects, from both listeners', () => {
  const { objects, annotations } = through({ gateway: { ...GATEWAY, redirectSection: 'http' } });
  expect(Object.keys(objects)).toEqual(['route', 'upstream-policy']);
  expect(annotations).toMatchObject({
    'konghq.com/protocols': 'https',
    'konghq.com/https-redirect-status-code': '301',
  });
  const { name, namespace } = GATEWAY;
  expect(objects.route.spec.parentRefs).toEqual([
    { name, namespace, sectionName: 'https' },
    { name, namespace, sectionName: 'http' },
  ]);
});

test('without affinity the Service names no policy', () => {
  const output = through({ affinity: Affinity.none(), idleTimeout: Duration.minutes(5) });
  expect(output.service).toEqual({ 'konghq.com/read-timeout': '300000', 'konghq.com/write-timeout': '300000' });
  expect(besideOf(output)).toEqual({});
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ affinity: Affinity.cookie({ maxAge: Duration.days(1) }) }, /^Affinity\.cookie maxAge must be left out, /],
  [{ idleTimeout: Duration.days(30) }, /idleTimeout must be at most 2147483 s /],
  [{ totalTimeout: Duration.hours(2) }, /totalTimeout must be left out, /],
])('Kong is not told %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
