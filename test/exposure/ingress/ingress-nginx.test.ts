import { Affinity } from '../../../src/exposure/affinity';
import { Exposure } from '../../../src/exposure/exposure';
import type { IngressOptions } from '../../../src/exposure/ingress/ingress';
import { IngressController } from '../../../src/exposure/ingress/ingress-controller';
import { Tls } from '../../../src/exposure/tls';
import { bound } from '../way';

const annotations = (options: Partial<IngressOptions> = {}) =>
  bound(Exposure.ingress(IngressController.ingressNginx(), { host: 'chat.example.com', ...options })).objects.ingress
    .metadata.annotations;

const UNPINNED = {
  'nginx.ingress.kubernetes.io/proxy-read-timeout': '3600',
  'nginx.ingress.kubernetes.io/proxy-send-timeout': '3600',
  'nginx.ingress.kubernetes.io/proxy-body-size': '100m',
  'nginx.ingress.kubernetes.io/proxy-buffering': 'off',
  'nginx.ingress.kubernetes.io/proxy-buffer-size': '128k',
};

const PINNED = {
  'nginx.ingress.kubernetes.io/affinity': 'cookie',
  'nginx.ingress.kubernetes.io/affinity-mode': 'persistent',
  'nginx.ingress.kubernetes.io/session-cookie-name': 'open-webui-session',
  'nginx.ingress.kubernetes.io/session-cookie-expires': '172800',
  'nginx.ingress.kubernetes.io/session-cookie-max-age': '172800',
  'nginx.ingress.kubernetes.io/session-cookie-path': '/',
  'nginx.ingress.kubernetes.io/session-cookie-samesite': 'Lax',
  ...UNPINNED,
};

test('ingress-nginx pins browsers by a cookie, and streams', () => {
  expect(annotations({ tls: Tls.secret('chat-tls') })).toEqual({
    ...PINNED,
    'nginx.ingress.kubernetes.io/session-cookie-secure': 'true',
  });
});

test('a secure cookie would never come back by plain HTTP', () => {
  expect(annotations()).toEqual(PINNED);
});

test('without affinity there is no cookie', () => {
  expect(annotations({ affinity: Affinity.none() })).toEqual(UNPINNED);
});

test('a body of some bytes has room in whole mebibytes', () => {
  expect(annotations({ maxBodySize: '1048577' })['nginx.ingress.kubernetes.io/proxy-body-size']).toBe('2m');
});
