import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { GatewayImplementation } from '../../../src/exposure/gateway/gateway-implementation';
import type { HttpRouteOptions } from '../../../src/exposure/gateway/http-route';
import { besideOf, ruleOf, TO_SERVICE, type Written, written } from './written';

const through = (options?: Partial<HttpRouteOptions>): Written => written(GatewayImplementation.gke(), options);
const defaultsOf = (output: Written) => besideOf(output)['backend-policy'][1].default;

test('policies of the Service pin browsers, lift the limit, and ask the program how it is', () => {
  expect(besideOf(through())).toEqual({
    'backend-policy': [
      'networking.gke.io/v1/GCPBackendPolicy',
      {
        targetRef: TO_SERVICE,
        default: {
          timeoutSec: 86400,
          sessionAffinity: { type: 'GENERATED_COOKIE', cookieTtlSec: 172800 },
          connectionDraining: { drainingTimeoutSec: 60 },
        },
      },
    ],
    'health-check': [
      'networking.gke.io/v1/HealthCheckPolicy',
      {
        targetRef: TO_SERVICE,
        default: { config: { type: 'HTTP', httpHealthCheck: { requestPath: '/health' } } },
      },
    ],
  });
  expect(ruleOf(through()).timeouts).toBeUndefined();
});

test('every option is in a policy', () => {
  const affinity = Affinity.cookie({ maxAge: Duration.days(14) });
  expect(defaultsOf(through({ affinity, totalTimeout: Duration.hours(2) }))).toMatchObject({
    timeoutSec: 7200,
    sessionAffinity: { type: 'GENERATED_COOKIE', cookieTtlSec: 1209600 },
  });
  expect(defaultsOf(through({ affinity: Affinity.clientIp() })).sessionAffinity).toEqual({ type: 'CLIENT_IP' });
  expect(defaultsOf(through({ affinity: Affinity.none() }))).not.toHaveProperty('sessionAffinity');
});

test.each<[Partial<HttpRouteOptions>, RegExp]>([
  [{ affinity: Affinity.cookie({ name: 'pod' }) }, /^Affinity\.cookie name must be left out, .* GCLB, got 'pod'$/],
  [
    { affinity: Affinity.cookie({ maxAge: Duration.days(15) }) },
    /maxAge in seconds must be .*1 to 1209600, got 1296000$/,
  ],
  [{ idleTimeout: Duration.hours(2) }, /idleTimeout must be left out, .*: say totalTimeout, got /],
  [{ totalTimeout: Duration.days(2) }, /totalTimeout must be at most 86400 s /],
])('GKE is not told %j', (options, message) => {
  expect(() => through(options)).toThrow(message);
});
