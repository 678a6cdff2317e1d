import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { besideOf, ruleOf, TO_ROUTE, TO_SERVICE, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written =>
  written(GatewayImplementation.nginxGatewayFabric(), options);

test('a policy for each side of the proxy, and one for the Service', () => {
  expect(besideOf(through())).toEqual({
    'proxy-settings': [
      'gateway.nginx.org/v1alpha1/ProxySettingsPolicy',
      { targetRefs: [TO_ROUTE], buffering: { disable: true }, timeout: { read: '3600s', send: '3600s' } },
    ],
    'client-settings': [
      'gateway.nginx.org/v1alpha1/ClientSettingsPolicy',
      { targetRef: TO_ROUTE, body: { maxSize: '100m' } },
    ],
    'upstream-settings': [
      'gateway.nginx.org/v1alpha1/UpstreamSettingsPolicy',
      { targetRefs: [{ ...TO_SERVICE, group: 'core' }], loadBalancingMethod: 'ip_hash' },
    ],
  });
  expect(ruleOf(through()).timeouts).toBeUndefined();
});

test('every option is in a policy', () => {
  const output = besideOf(through({ idleTimeout: Duration.days(1), maxBodySize: '2Gi', affinity: Affinity.none() }));
  expect(output['proxy-settings'][1].timeout).toEqual({ read: '1440m', send: '1440m' });
  expect(output['client-settings'][1].body).toEqual({ maxSize: '2048m' });
  expect(output['upstream-settings']).toBeUndefined();
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ affinity: Affinity.cookie() }, /affinity by cookie must be left out, .*: use Affinity\.clientIp\(\), got /],
  [{ totalTimeout: Duration.hours(2) }, /totalTimeout must be left out, .*: use idleTimeout, got /],
])('NGINX is not told %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
