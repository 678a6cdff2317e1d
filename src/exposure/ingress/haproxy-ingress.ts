import { SameSite } from '../affinity';
import { onRoute, prefixed } from '../measure';
import { usually } from '../proxies';
import { type IngressDialect, megabytes } from './dialect';

/**
 * The community's HAProxy Ingress (jcmoraisjr). The silence of browsers is its operator's (`timeout-client`).
 *
 * Source: https://haproxy-ingress.github.io/docs/configuration/keys/
 */
export const haproxyIngress: IngressDialect = {
  className: 'haproxy',
  capabilities: {
    cookie: { seconds: 'its cookies end with the browser', sameSite: [SameSite.LAX, SameSite.NONE] },
    idleTimeout: true,
    totalTimeout: 'HAProxy limits silence only, and the length of no answer',
    maxBodySize: true,
    redirectHttp: true,
    operator: [
      'Silence of a browser ends a connection after 50 s (`timeout-client`), and the redirect is a 302 (`ssl-redirect-code`): both are in its ConfigMap only.',
    ],
  },
  proxies: usually('ingress-controller'),
  certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
  measures: ({ cookie, idleSeconds, bodyBytes, secure, terminated, redirect }) => [
    cookie &&
      say('requests of one browser would reach any pod', {
        affinity: 'cookie',
        'session-cookie-name': cookie.name,
        'session-cookie-strategy': 'insert',
        'session-cookie-keywords': `indirect nocache httponly${secure ? ' secure' : ''}`,
        // Without an attribute browsers take the cookie for `Lax`.
        ...(cookie.sameSite === SameSite.NONE && { 'session-cookie-same-site': 'true' }),
      }),
    say('50 s of silence of the program would end an answer, an hour a websocket', {
      'timeout-server': `${idleSeconds}s`,
      'timeout-tunnel': `${idleSeconds}s`,
    }),
    say('no body would be too large', { 'proxy-body-size': megabytes(bodyBytes) }),
    terminated && say('the operator may have said otherwise', { 'ssl-redirect': String(redirect) }),
  ],
};

function say(why: string, settings: { [name: string]: string }) {
  return onRoute(why, prefixed('haproxy-ingress.github.io', settings));
}
