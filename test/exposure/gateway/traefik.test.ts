import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import { ListenerProtocol } from '../../../src/exposure/gateway/gateway-ref';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { besideOf, GATEWAY, ruleOf, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written => written(GatewayImplementation.traefik(), options);
const cookieOf = (output: Written) => besideOf(output)['traefik-service'][1].weighted.services[0].sticky.cookie;

test('the route leads to a TraefikService, whose child is the Service with a cookie', () => {
  const output = through();
  expect(ruleOf(output).backendRefs).toEqual([{ group: 'traefik.io', kind: 'TraefikService', name: 'chat' }]);
  const sticky = {
    cookie: {
      name: 'open-webui-session',
      maxAge: 172800,
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'lax',
    },
  };
  expect(besideOf(output)).toEqual({
    'traefik-service': [
      'traefik.io/v1alpha1/TraefikService',
      { weighted: { services: [{ name: 'chat', kind: 'Service', port: 80, sticky }] } },
    ],
  });
});

test('a secure cookie would never come back by plain HTTP', () => {
  const gateway = { ...GATEWAY, protocol: ListenerProtocol.HTTP };
  expect(cookieOf(through({ gateway })).secure).toBe(false);
});

test('every option is in the cookie', () => {
  const affinity = Affinity.cookie({ name: 'pod', maxAge: Duration.hours(1), sameSite: SameSite.STRICT });
  expect(cookieOf(through({ affinity }))).toMatchObject({ name: 'pod', maxAge: 3600, sameSite: 'strict' });
});

test('without affinity the route leads to the Service', () => {
  const output = through({ affinity: Affinity.none() });
  expect(ruleOf(output).backendRefs).toEqual([{ name: 'chat', port: 80 }]);
  expect(besideOf(output)).toEqual({});
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ affinity: Affinity.clientIp() }, /by client IP must be left out, .*use Affinity\.cookie\(\), got /],
  [{ idleTimeout: Duration.hours(2) }, /idleTimeout must be left out, .* by who installs it, got /],
  [{ totalTimeout: Duration.hours(2) }, /totalTimeout must be left out, .* by who installs it, got /],
  [{ maxBodySize: '1Gi' }, /maxBodySize must be left out, .*, got '1Gi'$/],
])('Traefik is not told %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
