import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { bound } from '../way';

const edge = NetworkPeer.namespace('edge');

const host = 'chat.example.com';

function ingress(options: Partial<IngressOptions> = {}) {
  const exposure = Exposure.ingress(IngressController.ingressNginx(), { host, ...options });
  const { objects } = bound(exposure);
  expect(Object.keys(objects)).toEqual(['ingress']);
  return { ...exposure._way, object: objects.ingress };
}

const rule = (host: string) => ({
  host,
  http: { paths: [{ path: '/', pathType: 'Prefix', backend: { service: { name: 'chat', port: { number: 80 } } } }] },
});

test('an Ingress leads all paths of its host to the Service', () => {
  const { origins, object } = ingress();
  expect(origins).toEqual(['http://chat.example.com']);
  expect(object).toMatchObject({ apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name: 'chat' } });
  expect(object.spec).toEqual({ ingressClassName: 'nginx', rules: [rule(host)] });
});

test('every option is in its output', () => {
  const options: Required<Omit<IngressOptions, 'totalTimeout'>> = {
    host: 'other.example.com',
    furtherHosts: ['chat.example.org'],
    affinity: Affinity.cookie({ name: 'chat', maxAge: Duration.hours(1), sameSite: SameSite.STRICT }),
    idleTimeout: Duration.minutes(10),
    annotations: { 'example.com/owner': 'ai', 'nginx.ingress.kubernetes.io/proxy-buffering': 'on' },
    suffix: 'internal',
    tls: Tls.secret('chat-tls'),
    ingressClassName: 'nginx-internal',
    maxBodySize: '1Gi',
    redirectHttp: false,
    trustedProxies: ['10.0.0.0/8'],
    ingressFrom: [edge],
  };
  const { origins, places, trustedProxies, object } = ingress(options);
  expect(origins).toEqual(['https://other.example.com', 'https://chat.example.org']);
  expect(places).toEqual([
    'other.example.com of the ingress class nginx-internal',
    'chat.example.org of the ingress class nginx-internal',
  ]);
  expect(trustedProxies).toEqual(['10.0.0.0/8']);
  expect(object.metadata.name).toBe('chat-internal');
  expect(object.metadata.annotations).toMatchObject({
    'example.com/owner': 'ai',
    'nginx.ingress.kubernetes.io/session-cookie-name': 'chat',
    'nginx.ingress.kubernetes.io/session-cookie-max-age': '3600',
    'nginx.ingress.kubernetes.io/session-cookie-samesite': 'Strict',
    'nginx.ingress.kubernetes.io/proxy-read-timeout': '600',
    'nginx.ingress.kubernetes.io/proxy-body-size': '1024m',
    'nginx.ingress.kubernetes.io/proxy-buffering': 'on',
    'nginx.ingress.kubernetes.io/ssl-redirect': 'false',
  });
  expect(object.spec).toEqual({
    ingressClassName: 'nginx-internal',
    tls: [{ hosts: ['other.example.com', 'chat.example.org'], secretName: 'chat-tls' }],
    rules: [rule('other.example.com'), rule('chat.example.org')],
  });
});

test('cert-manager reads its issuer at the Ingress, and makes the Secret', () => {
  const { object } = ingress({ tls: Tls.clusterIssuer('letsencrypt'), suffix: 'public' });
  expect(object.metadata.annotations['cert-manager.io/cluster-issuer']).toBe('letsencrypt');
  expect(object.spec.tls).toEqual([{ hosts: [host], secretName: 'chat-public-tls' }]);
  expect(ingress({ tls: Tls.issuer('ca') }).object.metadata.annotations['cert-manager.io/issuer']).toBe('ca');
});

test("the controller's own certificate needs no Secret", () => {
  expect(ingress({ tls: Tls.controllerDefault() }).object.spec.tls).toEqual([{ hosts: [host] }]);
});

test('TLS in front of the controller makes the origin secure, and nothing else', () => {
  const { origins, object } = ingress({ tls: Tls.inFront() });
  expect(origins).toEqual(['https://chat.example.com']);
  expect(object.spec.tls).toBeUndefined();
});

test.each<[Partial<IngressOptions>, RegExp]>([
  [{ host: 'https://chat.example.com' }, /^Exposure\.ingress host must be .*, got 'https:\/\/chat\.example\.com'$/],
  [{ ingressClassName: 'My Class' }, /^Exposure\.ingress ingressClassName must be .*, got 'My Class'$/],
  [{ ingressClassName: '' }, /^Exposure\.ingress ingressClassName must be .*, got ''$/],
  [{ maxBodySize: '100 MB' }, /^Exposure\.ingress maxBodySize must be a quantity of bytes .*, got '100 MB'$/],
  [{ maxBodySize: '0' }, /^Exposure\.ingress maxBodySize must be a quantity of bytes .*, got '0'$/],
  [{ maxBodySize: '100m' }, /^Exposure\.ingress maxBodySize must be .*, got '100m'$/],
  [{ totalTimeout: Duration.hours(1) }, /^Exposure\.ingress totalTimeout must be left out, since nginx limits silence/],
  [{ tls: Tls.gkeManaged() }, /^Exposure\.ingress tls must be one of Tls\.secret, .*, got 'Tls\.gkeManaged'$/],
])('there is no Ingress with %j', (options, message) => {
  expect(() => ingress(options)).toThrow(message);
});
