import { SameSite } from '../affinity';
import { onRoute, prefixed } from '../measure';
import { usually } from '../proxies';
import { type IngressDialect, megabytes } from './dialect';

const PREFIX = 'nginx.ingress.kubernetes.io';

/**
 * ingress-nginx; numbers are seconds without unit.
 *
 * Source: https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/
 */
export const ingressNginx: IngressDialect = {
  className: 'nginx',
  capabilities: {
    cookie: { seconds: { max: Number.MAX_SAFE_INTEGER }, sameSite: [SameSite.LAX, SameSite.STRICT, SameSite.NONE] },
    idleTimeout: true,
    totalTimeout: 'nginx limits silence only, and the length of no answer',
    maxBodySize: true,
    redirectHttp: true,
    operator: [
      'Addresses of browsers come from a proxy in front only with `use-forwarded-headers` and `proxy-real-ip-cidr`; otherwise the connection counts.',
      'Each change of its configuration ends websockets after `worker-shutdown-timeout`, 240 s by default; browsers connect again.',
    ],
  },
  proxies: usually('ingress-nginx'),
  certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
  measures: ({ cookie, idleSeconds, bodyBytes, secure, terminated, redirect }) => [
    cookie &&
      say(
        'requests of one browser would reach any pod; the mode `balanced`, the default, moves them when pods come or go',
        {
          affinity: 'cookie',
          'affinity-mode': 'persistent',
          'session-cookie-name': cookie.name,
          'session-cookie-expires': String(cookie.seconds),
          'session-cookie-max-age': String(cookie.seconds),
          'session-cookie-path': '/',
          'session-cookie-samesite': cookie.sameSite,
          ...(secure && { 'session-cookie-secure': 'true' }),
        },
      ),
    say(
      '60 s of silence would end a connection: both count the gap between two reads or writes, not the whole answer',
      {
        'proxy-read-timeout': String(idleSeconds),
        'proxy-send-timeout': String(idleSeconds),
      },
    ),
    say('uploads past 1 MiB would get 413', { 'proxy-body-size': megabytes(bodyBytes) }),
    say('answers are streams, whatever the operator made the default', { 'proxy-buffering': 'off' }),
    say('cookies and headers of a sign-in need room', { 'proxy-buffer-size': '128k' }),
    terminated && !redirect && say('HTTP is redirected where there is TLS', { 'ssl-redirect': 'false' }),
  ],
};

function say(why: string, settings: { [name: string]: string }) {
  return onRoute(why, prefixed(PREFIX, settings));
}
