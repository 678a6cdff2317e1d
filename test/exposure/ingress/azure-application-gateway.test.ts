import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const ingress = (options: Partial<IngressOptions> = {}) =>
  bound(Exposure.ingress(IngressController.azureApplicationGateway(), { host: 'chat.example.com', ...options })).objects
    .ingress;

test('the Application Gateway is told all at the Ingress', () => {
  const { metadata, spec } = ingress({ tls: Tls.secret('chat-tls') });
  expect(spec.ingressClassName).toBe('azure-application-gateway');
  expect(metadata.annotations).toEqual({
    'appgw.ingress.kubernetes.io/cookie-based-affinity': 'true',
    'appgw.ingress.kubernetes.io/cookie-based-affinity-distinct-name': 'true',
    'appgw.ingress.kubernetes.io/request-timeout': '3600',
    'appgw.ingress.kubernetes.io/health-probe-path': '/health',
    'appgw.ingress.kubernetes.io/connection-draining': 'true',
    'appgw.ingress.kubernetes.io/connection-draining-timeout': '60',
    'appgw.ingress.kubernetes.io/ssl-redirect': 'true',
  });
});

test('every wish has its annotation', () => {
  const { annotations } = ingress({ affinity: Affinity.none(), idleTimeout: Duration.minutes(10) }).metadata;
  expect(annotations['appgw.ingress.kubernetes.io/request-timeout']).toBe('600');
  expect(annotations).not.toHaveProperty(['appgw.ingress.kubernetes.io/cookie-based-affinity']);
  expect(annotations).not.toHaveProperty(['appgw.ingress.kubernetes.io/ssl-redirect']);
});

test('what it cannot set is refused', () => {
  expect(() => ingress({ affinity: Affinity.cookie({ name: 'pod' }) })).toThrow(/^Affinity\.cookie name must be left/);
});
