import { Duration } from 'cdk8s';
import { Affinity, SameSite } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import type { TraefikOptions } from '../../../src/exposure/ingress/traefik';
import { Tls } from '../../../src/exposure/tls';
import { bound, target } from '../way';

const host = 'chat.example.com';
const tls = Tls.secret('chat-tls');

const traefik = (options: Partial<IngressOptions> = {}, controller: TraefikOptions = {}) =>
  bound(Exposure.ingress(IngressController.traefik(controller), { host, ...options }));

test('Traefik reads the router at the Ingress, and sessions at the Service', () => {
  const { objects, service } = traefik({ tls });
  expect(objects.ingress.spec).toMatchObject({ ingressClassName: 'traefik', tls: [{ secretName: 'chat-tls' }] });
  expect(objects.ingress.metadata.annotations).toEqual({
    'traefik.ingress.kubernetes.io/router.entrypoints': 'websecure',
    'traefik.ingress.kubernetes.io/router.tls': 'true',
  });
  expect(service.annotations).toEqual({
    'traefik.ingress.kubernetes.io/service.sticky.cookie': 'true',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.name': 'open-webui-session',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.httponly': 'true',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.secure': 'true',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.samesite': 'lax',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.maxage': '172800',
  });
});

test('a second router of plain HTTP redirects', () => {
  const { objects } = traefik({ tls, suffix: 'public', furtherHosts: ['chat.example.org'] });
  expect(objects.redirect).toEqual({
    apiVersion: 'traefik.io/v1alpha1',
    kind: 'Middleware',
    metadata: { name: 'chat-public-redirect', namespace: 'ai', labels: {} },
    spec: { redirectScheme: { scheme: 'https', permanent: true } },
  });
  expect(objects['redirect-ingress'].metadata).toMatchObject({
    name: 'chat-public-redirect',
    annotations: {
      'traefik.ingress.kubernetes.io/router.entrypoints': 'web',
      'traefik.ingress.kubernetes.io/router.middlewares': 'ai-chat-public-redirect@kubernetescrd',
    },
  });
  expect(objects['redirect-ingress'].spec.rules).toEqual(objects.ingress.spec.rules);
  expect(objects['redirect-ingress'].spec).not.toHaveProperty('tls');
});

test('the entry points are those of its operator', () => {
  const names: Required<TraefikOptions> = { httpEntryPoint: 'http', httpsEntryPoint: 'https' };
  const entryPoint = (ingress: { metadata: { annotations: { [key: string]: string } } }) =>
    ingress.metadata.annotations['traefik.ingress.kubernetes.io/router.entrypoints'];
  const { objects } = traefik({ tls }, names);
  expect(entryPoint(objects.ingress)).toBe('https');
  expect(entryPoint(objects['redirect-ingress'])).toBe('http');
  expect(() => IngressController.traefik({ httpEntryPoint: ' web' })).toThrow(
    /^IngressController\.traefik httpEntryPoint must be /,
  );
});

test.each([
  ['no TLS', {}],
  ['TLS in front', { tls: Tls.inFront() }],
])('plain HTTP is its entry point with %s, and nothing is redirected', (_what, options) => {
  const { objects } = traefik(options);
  expect(Object.keys(objects)).toEqual(['ingress']);
  expect(objects.ingress.metadata.annotations).toEqual({ 'traefik.ingress.kubernetes.io/router.entrypoints': 'web' });
});

test('who redirects at the entry point wants no second router', () => {
  expect(Object.keys(traefik({ tls, redirectHttp: false }).objects)).toEqual(['ingress']);
});

test('a Middleware without namespace has no name', () => {
  const exposure = Exposure.ingress(IngressController.traefik(), { host, tls });
  const nowhere = { ...target, metadata: () => ({ name: 'chat', labels: {} }) };
  expect(() => bound(exposure, nowhere)).toThrow(
    'Exposure.ingress redirectHttp must be false with Traefik in a chart without namespace',
  );
});

test('a cookie is as it was asked for, or there is none', () => {
  const affinity = Affinity.cookie({ name: 'pod', maxAge: Duration.hours(1), sameSite: SameSite.NONE });
  expect(traefik({ tls, affinity }).service.annotations).toMatchObject({
    'traefik.ingress.kubernetes.io/service.sticky.cookie.name': 'pod',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.samesite': 'none',
    'traefik.ingress.kubernetes.io/service.sticky.cookie.maxage': '3600',
  });
  expect(traefik({ affinity: Affinity.none() }).service.annotations).toEqual({});
});

test.each<[Partial<IngressOptions>, RegExp]>([
  [{ idleTimeout: Duration.hours(2) }, /^Exposure\.ingress idleTimeout must be left out, since Traefik limits no/],
  [{ totalTimeout: Duration.hours(2) }, /^Exposure\.ingress totalTimeout must be left out, .*readTimeout/],
  [
    { maxBodySize: '1Gi' },
    /^Exposure\.ingress maxBodySize must be left out, .* `documents.files.maxSize` of `WebUI`, got '1Gi'$/,
  ],
  [{ tls: Tls.acm(['arn:aws:acm:eu-central-1:111122223333:certificate/a']) }, /^Exposure\.ingress tls must be one of/],
])('Traefik cannot be told %j', (options, message) => {
  expect(() => traefik(options)).toThrow(message);
});
