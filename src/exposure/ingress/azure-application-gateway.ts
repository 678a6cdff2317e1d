import { onRoute, prefixed } from '../measure';
import type { IngressDialect } from './dialect';

/** As long as pods get to end their answers. */
const DRAINING_SECONDS = 60;

/**
 * Azure's Application Gateway Ingress Controller, which Microsoft recommends to leave for Application Gateway for Containers.
 *
 * Source: https://azure.github.io/application-gateway-kubernetes-ingress/annotations/
 */
export const azureApplicationGateway: IngressDialect = {
  className: 'azure-application-gateway',
  capabilities: {
    cookie: {
      name: 'the gateway names it ApplicationGatewayAffinity',
      seconds: 'its cookies end with the browser',
      sameSite: 'the gateway chooses it',
    },
    idleTimeout: true,
    maxIdleSeconds: 86400,
    totalTimeout: 'the length of answers is not limited apart from idleTimeout',
    maxBodySize: 'the gateway has no limit that an Ingress can set; say `documents.files.maxSize` of `WebUI`',
    redirectHttp: true,
  },
  certificates: ['secret', 'issuer', 'clusterIssuer', 'inFront'],
  measures: ({ cookie, idleSeconds, terminated, redirect }) => [
    cookie &&
      say('requests of one browser would reach any pod', {
        'cookie-based-affinity': 'true',
        'cookie-based-affinity-distinct-name': 'true',
      }),
    say('30 s without an answer would end a request', { 'request-timeout': String(idleSeconds) }),
    say('`/` is a page; this answers as soon as the program does', { 'health-probe-path': '/health' }),
    say('answers of a pod that goes would be cut', {
      'connection-draining': 'true',
      'connection-draining-timeout': String(DRAINING_SECONDS),
    }),
    terminated && say('plain HTTP would be served', { 'ssl-redirect': String(redirect) }),
  ],
};

function say(why: string, settings: { [name: string]: string }) {
  return onRoute(why, prefixed('appgw.ingress.kubernetes.io', settings));
}
