import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { besideOf, ruleOf, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written => written(GatewayImplementation.istio(), options);

test('a rule of the Service pins browsers by a cookie with a life', () => {
  expect(besideOf(through())).toEqual({
    'destination-rule': [
      'networking.istio.io/v1/DestinationRule',
      {
        // Completed with the namespace of the rule and the domain of the cluster.
        host: 'chat',
        trafficPolicy: {
          loadBalancer: {
            consistentHash: { httpCookie: { name: 'open-webui-session', path: '/', ttl: '172800s' } },
          },
        },
      },
    ],
  });
  expect(ruleOf(through()).timeouts).toBeUndefined();
});

test('an address hashes a browser too', () => {
  const output = besideOf(through({ affinity: Affinity.clientIp() }));
  expect(output['destination-rule'][1].trafficPolicy.loadBalancer.consistentHash).toEqual({ useSourceIp: true });
});

test('without affinity there is the route alone', () => {
  expect(besideOf(through({ affinity: Affinity.none() }))).toEqual({});
});

test('a rule about the Service has its name, whatever the suffix of the route', () => {
  const { route, 'destination-rule': rule } = through({ suffix: 'internal' }).objects;
  expect(route.metadata.name).toBe('chat-internal');
  expect(rule.metadata.name).toBe('chat');
});

test('the limit of an answer is the route’s', () => {
  expect(ruleOf(through({ totalTimeout: Duration.hours(2) })).timeouts).toEqual({ request: '2h' });
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ idleTimeout: Duration.hours(2) }, /^Exposure\.httpRoute idleTimeout must be left out, .* no silence, got /],
  [{ maxBodySize: '1Gi' }, /^Exposure\.httpRoute maxBodySize must be left out, .* a body, got '1Gi'$/],
  [{ affinity: Affinity.cookie({ sameSite: SameSite.LAX }) }, /^Affinity\.cookie sameSite must be left out, /],
])('Istio is not told %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
