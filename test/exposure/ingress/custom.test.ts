import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { CustomIngressOptions } from '../../../src/exposure/ingress/custom';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { bound } from '../way';

const required: CustomIngressOptions = { ingressClassName: 'edge', pinsSessions: 'by a cookie of its own' };

const custom = (options: Partial<IngressOptions> = {}, controller: Partial<CustomIngressOptions> = {}) =>
  bound(
    Exposure.ingress(IngressController.custom({ ...required, ...controller }), {
      host: 'chat.example.com',
      ...options,
    }),
  );

test('an unknown controller is told what its user knows', () => {
  const { objects, service } = custom({}, {
    ingressAnnotations: { 'edge.example.com/sticky': 'true' },
    serviceAnnotations: { 'edge.example.com/timeout': '1h' },
  } satisfies Partial<CustomIngressOptions>);
  expect(objects.ingress.spec.ingressClassName).toBe('edge');
  expect(objects.ingress.metadata.annotations).toEqual({
    'cdk8s-open-webui.io/session-affinity': 'by a cookie of its own',
    'edge.example.com/sticky': 'true',
  });
  expect(service.annotations).toEqual({ 'edge.example.com/timeout': '1h' });
});

test('without affinity nothing is claimed', () => {
  expect(custom({ affinity: Affinity.none() }).objects.ingress.metadata.annotations).toEqual({});
});

test.each(['', ' ', 'none', 'No'])('%j says nothing about sessions', pinsSessions => {
  expect(() => custom({}, { pinsSessions })).toThrow(/^IngressController\.custom pinsSessions must be /);
});

test.each<[Partial<IngressOptions>]>([
  [{ idleTimeout: Duration.hours(1) }],
  [{ totalTimeout: Duration.hours(1) }],
  [{ maxBodySize: '1Gi' }],
])('what only its annotations can say is refused: %j', options => {
  expect(() => custom(options)).toThrow(/must be left out, .* the annotations of IngressController\.custom/);
});
