import { text } from '../../k8s/demand';
import { SameSite } from '../affinity';
import { beside, type Measure, onRoute, onService, prefixed } from '../measure';
import { traefikPods } from '../proxies';
import type { IngressDialect, IngressTraffic } from './dialect';
import { ingressObject } from './ingress-object';

/** Entry points of Traefik, as its operator named them. */
export interface TraefikOptions {
  /**
   * The one for plain HTTP.
   *
   * @default web
   */
  readonly httpEntryPoint?: string;

  /**
   * The one for HTTPS.
   *
   * @default websecure
   */
  readonly httpsEntryPoint?: string;
}

const PREFIX = 'traefik.ingress.kubernetes.io';

/**
 * Traefik 3. Limits of time are its operator's: an entry point reads a request for at most 60 s, unless its `readTimeout` says more.
 *
 * Source: https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
export function traefik(options: TraefikOptions = {}): IngressDialect {
  const http = text('IngressController.traefik httpEntryPoint', options.httpEntryPoint ?? 'web');
  const https = text('IngressController.traefik httpsEntryPoint', options.httpsEntryPoint ?? 'websecure');
  return {
    className: 'traefik',
    capabilities: {
      cookie: { seconds: { max: Number.MAX_SAFE_INTEGER }, sameSite: [SameSite.LAX, SameSite.STRICT, SameSite.NONE] },
      idleTimeout: 'Traefik limits no silence of an answer or websocket',
      totalTimeout: 'Traefik limits the length of no answer, and that of uploads at its entry point, `readTimeout`',
      maxBodySize: 'Traefik limits bodies only by buffering them whole; say `documents.files.maxSize` of `WebUI`',
      redirectHttp: true,
      operator: [
        'An entry point reads a request for at most 60 s (`transport.respondingTimeouts.readTimeout`): larger files on slower lines need more, or 0.',
        'Addresses of browsers come from a proxy in front only with `forwardedHeaders.trustedIPs` of the entry point.',
        'The redirect is a Middleware: `providers.kubernetesCRD` must be on, and `crossProviderNamespaces`, if set, must have this namespace.',
      ],
    },
    proxies: traefikPods,
    certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
    measures: traffic => {
      const { cookie, secure, terminated, redirect } = traffic;
      return [
        cookie &&
          onService(
            'requests of one browser would reach any pod; on an Ingress these would not be read',
            prefixed(PREFIX, {
              'service.sticky.cookie': 'true',
              'service.sticky.cookie.name': cookie.name,
              'service.sticky.cookie.httponly': 'true',
              ...(secure && { 'service.sticky.cookie.secure': 'true' }),
              'service.sticky.cookie.samesite': cookie.sameSite.toLowerCase(),
              'service.sticky.cookie.maxage': String(cookie.seconds),
            }),
          ),
        onRoute('it would answer at every entry point', {
          [`${PREFIX}/router.entrypoints`]: terminated ? https : http,
        }),
        terminated &&
          onRoute('`tls` alone loads a certificate and serves plain HTTP', { [`${PREFIX}/router.tls`]: 'true' }),
        redirect && redirectFrom(http, traffic),
      ];
    },
  };
}

/** A router of plain HTTP, whose only work is its middleware's. */
function redirectFrom(entryPoint: string, { spec, beside: metadata }: IngressTraffic): Measure {
  const middleware = metadata('redirect');
  if (middleware.namespace === undefined) {
    throw new Error(
      'Exposure.ingress redirectHttp must be false with Traefik in a chart without namespace, which is part of the name of its ' +
        'Middleware: give the chart a namespace, or let the entry point redirect',
    );
  }
  const annotations = {
    [`${PREFIX}/router.entrypoints`]: entryPoint,
    [`${PREFIX}/router.middlewares`]: `${middleware.namespace}-${middleware.name}@kubernetescrd`,
  };
  return beside('plain HTTP would not be answered; a router of its own redirects it', {
    redirect: {
      apiVersion: 'traefik.io/v1alpha1',
      kind: 'Middleware',
      metadata: middleware,
      spec: { redirectScheme: { scheme: 'https', permanent: true } },
    },
    'redirect-ingress': ingressObject(metadata('redirect', annotations), { ...spec, tls: undefined }),
  });
}
