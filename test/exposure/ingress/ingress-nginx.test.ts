import type { IngressTraffic } from '../../../src/exposure/ingress/ingress-controller';
import { ingressNginx } from '../../../src/exposure/ingress/ingress-nginx';

const traffic: IngressTraffic = {
  host: 'chat.example.com',
  cookie: { name: 'open-webui-session', seconds: 172800 },
  idleSeconds: 3600,
  bodyBytes: 100 * 1024 ** 2,
  secure: true,
};

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
  expect(ingressNginx.className).toBe('nginx');
  expect(ingressNginx.annotations(traffic)).toEqual({
    ...PINNED,
    'nginx.ingress.kubernetes.io/session-cookie-secure': 'true',
  });
});

test('a secure cookie would never come back by plain HTTP', () => {
  expect(ingressNginx.annotations({ ...traffic, secure: false })).toEqual(PINNED);
});

test('without affinity there is no cookie', () => {
  expect(ingressNginx.annotations({ ...traffic, cookie: undefined })).toEqual(UNPINNED);
});

test('a body of some bytes has room in whole mebibytes', () => {
  const annotations = ingressNginx.annotations({ ...traffic, bodyBytes: 1024 ** 2 + 1 });
  expect(annotations['nginx.ingress.kubernetes.io/proxy-body-size']).toBe('2m');
});
