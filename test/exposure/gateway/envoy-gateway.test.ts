import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { besideOf, ruleOf, TO_ROUTE, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written =>
  written(GatewayImplementation.envoyGateway(), options);
const policyOf = (output: Written) => besideOf(output)['traffic-policy'][1];

test('one policy of the route pins browsers by a cookie, and lets answers take their time', () => {
  expect(besideOf(through())).toEqual({
    'traffic-policy': [
      'gateway.envoyproxy.io/v1alpha1/BackendTrafficPolicy',
      {
        targetRefs: [TO_ROUTE],
        loadBalancer: {
          type: 'ConsistentHash',
          consistentHash: {
            type: 'Cookie',
            cookie: { name: 'open-webui-session', ttl: '48h', attributes: { SameSite: 'Lax' } },
          },
        },
        timeout: { http: { requestTimeout: '0s', streamIdleTimeout: '1h' } },
      },
    ],
  });
  expect(ruleOf(through()).timeouts).toBeUndefined();
});

test('every option is in the policy', () => {
  const affinity = Affinity.cookie({ name: 'pod', maxAge: Duration.minutes(90), sameSite: SameSite.NONE });
  const options = { affinity, idleTimeout: Duration.minutes(10), totalTimeout: Duration.hours(2) };
  expect(policyOf(through(options))).toMatchObject({
    loadBalancer: { consistentHash: { cookie: { name: 'pod', ttl: '1h30m', attributes: { SameSite: 'None' } } } },
    timeout: { http: { requestTimeout: '2h', streamIdleTimeout: '10m' } },
  });
});

test('an address hashes a browser too', () => {
  expect(policyOf(through({ affinity: Affinity.clientIp() })).loadBalancer).toEqual({
    type: 'ConsistentHash',
    consistentHash: { type: 'SourceIP' },
  });
});

test('without affinity the limits are lifted all the same', () => {
  const { loadBalancer, timeout } = policyOf(through({ affinity: Affinity.none() }));
  expect(loadBalancer).toBeUndefined();
  expect(timeout.http.requestTimeout).toBe('0s');
});

test('a size of a request is not its matter', () => {
  expect(() => through({ maxBodySize: '1Gi' })).toThrow(
    "Exposure.httpRoute maxBodySize must be left out, since Envoy Gateway limits no body unless its Gateway does, got '1Gi'",
  );
});
