import type { IngressDialect } from './ingress-controller';

const PREFIX = 'nginx.ingress.kubernetes.io';

/**
 * ingress-nginx; numbers are seconds without unit.
 *
 * Source: https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
 */
export const ingressNginx: IngressDialect = {
  className: 'nginx',
  annotations: ({ cookie, idleSeconds, bodyBytes, secure }) =>
    prefixed({
      ...(cookie && {
        affinity: 'cookie',
        // `balanced`, the default, moves users to other pods whenever their number changes.
        'affinity-mode': 'persistent',
        'session-cookie-name': cookie.name,
        'session-cookie-expires': String(cookie.seconds),
        'session-cookie-max-age': String(cookie.seconds),
        'session-cookie-path': '/',
        'session-cookie-samesite': 'Lax',
        ...(secure && { 'session-cookie-secure': 'true' }),
      }),
      // Both count the silence between two reads or writes, not the whole answer.
      'proxy-read-timeout': String(idleSeconds),
      'proxy-send-timeout': String(idleSeconds),
      'proxy-body-size': `${Math.ceil(bodyBytes / 1024 ** 2)}m`,
      'proxy-buffering': 'off',
      // Room for the cookies and headers of a sign-in.
      'proxy-buffer-size': '128k',
    }),
};

function prefixed(settings: { [name: string]: string }): { [key: string]: string } {
  return Object.fromEntries(Object.entries(settings).map(([name, text]) => [`${PREFIX}/${name}`, text]));
}
