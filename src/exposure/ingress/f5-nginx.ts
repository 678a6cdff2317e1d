import { SameSite } from '../affinity';
import { onRoute, prefixed } from '../measure';
import { usually } from '../proxies';
import { type IngressDialect, megabytes } from './dialect';

/**
 * F5's NGINX Ingress Controller, from 5.4.0 on: before that only NGINX Plus knows sticky cookies. It takes one Ingress for a host, the
 * oldest, and drops an Ingress with one wrong annotation as a whole.
 *
 * Source: https://docs.nginx.com/nginx-ingress-controller/configuration/ingress-resources/advanced-configuration-with-annotations/
 */
export const f5Nginx: IngressDialect = {
  className: 'nginx',
  capabilities: {
    cookie: {
      name: /^[!#%&'*+\-.^_`|~0-9A-Za-z]+$/,
      seconds: { max: Number.MAX_SAFE_INTEGER },
      sameSite: [SameSite.LAX, SameSite.STRICT, SameSite.NONE],
    },
    idleTimeout: true,
    totalTimeout: 'nginx limits silence only, and the length of no answer',
    maxBodySize: true,
    redirectHttp: true,
    operator: [
      'Addresses of browsers come from a proxy in front only with `set-real-ip-from` and `real-ip-header`; what browsers themselves claim is passed on.',
      'Of two Ingresses for one host it takes the older one: a certificate by HTTP-01 may need `acme.cert-manager.io/http01-edit-in-place`.',
    ],
  },
  proxies: usually('nginx-ingress'),
  certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
  measures: ({ cookie, idleSeconds, bodyBytes, secure, terminated, redirect, service }) => [
    cookie &&
      say('requests of one browser would reach any pod', {
        'sticky-cookie-services': [
          `serviceName=${service}`,
          cookie.name,
          `expires=${cookie.seconds}s`,
          'path=/',
          'httponly',
          ...(secure ? ['secure'] : []),
          `samesite=${cookie.sameSite.toLowerCase()}`,
        ].join(' '),
      }),
    say('without it the Upgrade header is dropped, and chats stay empty', { 'websocket-services': service }),
    say(
      '60 s of silence would end a connection: both count the gap between two reads or writes, not the whole answer',
      {
        'proxy-read-timeout': `${idleSeconds}s`,
        'proxy-send-timeout': `${idleSeconds}s`,
      },
    ),
    say('uploads past 1 MiB would get 413', { 'client-max-body-size': megabytes(bodyBytes) }),
    say('answers would arrive in blocks, cut at the wrong places: it buffers by default', {
      'proxy-buffering': 'False',
    }),
    say('cookies and headers of a sign-in need room', { 'proxy-buffers': '4 256k', 'proxy-buffer-size': '128k' }),
    terminated && !redirect && say('HTTP is redirected where there is TLS', { 'ssl-redirect': 'False' }),
  ],
};

function say(why: string, settings: { [name: string]: string }) {
  return onRoute(why, prefixed('nginx.org', settings));
}
