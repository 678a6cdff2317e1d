import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { besideOf, ruleOf, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written => written(GatewayImplementation.awsAlb(), options);
const defaultsOf = (output: Written) => besideOf(output)['target-group'][1].defaultConfiguration;

test('the target group of the Service has pods, pins browsers, and asks the program how it is', () => {
  expect(besideOf(through())).toEqual({
    'target-group': [
      'gateway.k8s.aws/v1beta1/TargetGroupConfiguration',
      {
        targetReference: { name: 'chat' },
        defaultConfiguration: {
          targetType: 'ip',
          healthCheckConfig: { healthCheckPath: '/health' },
          targetGroupAttributes: [
            { key: 'stickiness.enabled', value: 'true' },
            { key: 'stickiness.type', value: 'lb_cookie' },
            { key: 'stickiness.lb_cookie.duration_seconds', value: '172800' },
          ],
        },
      },
    ],
  });
  expect(ruleOf(through()).timeouts).toBeUndefined();
});

test('without affinity its targets are pods all the same', () => {
  expect(defaultsOf(through({ affinity: Affinity.none() }))).toEqual({
    targetType: 'ip',
    healthCheckConfig: { healthCheckPath: '/health' },
  });
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ affinity: Affinity.cookie({ name: 'pod' }) }, /^Affinity\.cookie name must be left out, .* AWSALB, got 'pod'$/],
  [{ affinity: Affinity.cookie({ maxAge: Duration.days(8) }) }, /maxAge in seconds must be .*1 to 604800, got 691200$/],
  [{ affinity: Affinity.clientIp() }, /by client IP must be left out, .*use Affinity\.cookie\(\), got /],
  [
    { idleTimeout: Duration.hours(2) },
    /idleTimeout must be left out, .* LoadBalancerConfiguration that the Gateway names, /,
  ],
])('an ALB is not told %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
