import { Duration } from 'cdk8s';
import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/ingress/tls';
import type { Field } from '../../support';

const host = 'chat.example.com';

function ingress(options: Partial<IngressOptions> = {}) {
  const way = Exposure.ingress(IngressController.ingressNginx(), { host, ...options })._way;
  const objects = way.render({
    program: 'open-webui',
    metadata: (suffix, annotations) => ({ name: suffix ? `chat-${suffix}` : 'chat', labels: {}, annotations }),
    service: 'chat',
    port: 80,
  });
  expect(Object.keys(objects)).toEqual(['ingress']);
  return { origin: way.origin, object: objects.ingress as Field };
}

test('an Ingress leads all paths of its host to the Service', () => {
  const { origin, object } = ingress();
  expect(origin).toBe('http://chat.example.com');
  expect(object).toMatchObject({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'chat' } });
  expect(object.spec).toEqual({
    ingressClassName: 'nginx',
    tls: undefined,
    rules: [
      {
        host,
        http: {
          paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'chat', port: { number: 80 } } } }],
        },
      },
    ],
  });
});

test('every option is in its output', () => {
  const options: Required<IngressOptions> = {
    host: 'other.example.com',
    affinity: Affinity.cookie({ name: 'chat', maxAge: Duration.hours(1) }),
    idleTimeout: Duration.minutes(10),
    annotations: {
      'cert-manager.io/cluster-issuer': 'letsencrypt',
      'nginx.ingress.kubernetes.io/proxy-buffering': 'on',
    },
    suffix: 'internal',
    tls: Tls.secret('chat-tls'),
    ingressClassName: 'nginx-internal',
    maxBodySize: '1Gi',
  };
  const { origin, object } = ingress(options);
  expect(origin).toBe('https://other.example.com');
  expect(object.metadata.name).toBe('chat-internal');
  expect(object.metadata.annotations).toMatchObject({
    'cert-manager.io/cluster-issuer': 'letsencrypt',
    'nginx.ingress.kubernetes.io/session-cookie-name': 'chat',
    'nginx.ingress.kubernetes.io/session-cookie-max-age': '3600',
    'nginx.ingress.kubernetes.io/proxy-read-timeout': '600',
    'nginx.ingress.kubernetes.io/proxy-body-size': '1024m',
    'nginx.ingress.kubernetes.io/proxy-buffering': 'on',
  });
  expect(object.spec).toMatchObject({
    ingressClassName: 'nginx-internal',
    tls: [{ hosts: ['other.example.com'], secretName: 'chat-tls' }],
    rules: [{ host: 'other.example.com' }],
  });
});

test('TLS in front of the controller makes the origin secure, and nothing else', () => {
  const { origin, object } = ingress({ tls: Tls.inFront() });
  expect(origin).toBe('https://chat.example.com');
  expect(object.spec.tls).toBeUndefined();
});

test.each<[Partial<IngressOptions>, RegExp]>([
  [{ host: 'https://chat.example.com' }, /^Exposure\.ingress host must be .*, got 'https:\/\/chat\.example\.com'$/],
  [{ ingressClassName: 'My Class' }, /^Exposure\.ingress ingressClassName must be .*, got 'My Class'$/],
  [{ ingressClassName: '' }, /^Exposure\.ingress ingressClassName must be .*, got ''$/],
  [{ maxBodySize: '100 MB' }, /^Exposure\.ingress maxBodySize must be a quantity of bytes .*, got '100 MB'$/],
  [{ maxBodySize: '0' }, /^Exposure\.ingress maxBodySize must be a quantity of bytes .*, got '0'$/],
])('there is no Ingress with %j', (options, message) => {
  expect(() => ingress(options)).toThrow(message);
});

test("nginx' own notation is no size", () => {
  expect(() => ingress({ maxBodySize: '100m' })).toThrow(/^Exposure\.ingress maxBodySize must be .*, got '100m'$/);
});
