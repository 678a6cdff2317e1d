import { onRoute, onService, prefixed } from '../measure';
import { usually } from '../proxies';
import type { IngressDialect } from './dialect';

const PREFIX = 'haproxy.org';

/**
 * HAProxy Technologies' controller. The silence of browsers and of websockets is its operator's (`timeout-client`, `timeout-tunnel`).
 *
 * Source: https://github.com/haproxytech/kubernetes-ingress/blob/master/documentation/annotations.md
 */
export const haproxyTech: IngressDialect = {
  className: 'haproxy',
  capabilities: {
    cookie: { seconds: 'its cookies end with the browser', sameSite: 'its cookies have no attributes' },
    idleTimeout: true,
    totalTimeout: 'HAProxy limits silence only, and the length of no answer',
    maxBodySize: 'it limits no body; say `documents.files.maxSize` of `WebUI`',
    redirectHttp: true,
    operator: [
      'Silence of a browser ends a connection after 50 s (`timeout-client`), of a websocket after an hour (`timeout-tunnel`): both are in its ConfigMap only.',
    ],
  },
  proxies: usually('haproxy-controller'),
  certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
  measures: ({ cookie, idleSeconds, terminated, redirect }) => [
    cookie &&
      onService(
        'requests of one browser would reach any pod; newer releases do not read it on an Ingress',
        prefixed(PREFIX, { 'cookie-persistence': cookie.name }),
      ),
    say('50 s of silence of the program would end a connection', { 'timeout-server': `${idleSeconds}s` }),
    terminated &&
      redirect &&
      say('it redirects by 302 to port 8443, where browsers find nothing', {
        'ssl-redirect': 'true',
        'ssl-redirect-code': '301',
        'ssl-redirect-port': '443',
      }),
    terminated && !redirect && say('HTTP is redirected where there is TLS', { 'ssl-redirect': 'false' }),
  ],
};

function say(why: string, settings: { [name: string]: string }) {
  return onRoute(why, prefixed(PREFIX, settings));
}
