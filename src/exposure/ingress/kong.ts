import type { Manifest } from '../../k8s/emit';
import { aboutService, onRoute, onService, prefixed } from '../measure';
import { usually } from '../proxies';
import type { ObjectMetadata } from '../way';
import type { IngressDialect, IngressTraffic } from './dialect';

/** Which Kong it is. */
export enum KongEdition {
  /** It hashes a cookie to a pod: when pods come or go, some browsers move. */
  COMMUNITY = 'community',
  /** Its cookie names the pod. Kong Gateway 3.11 or newer. */
  ENTERPRISE = 'enterprise',
}

/** Kong. */
export interface KongOptions {
  /**
   * Which one it is.
   *
   * @default KongEdition.COMMUNITY
   */
  readonly edition?: KongEdition;
}

const PREFIX = 'konghq.com';

/**
 * Kong's Ingress Controller 3; numbers are milliseconds.
 *
 * Source: https://developer.konghq.com/kubernetes-ingress-controller/reference/annotations/
 */
export function kong({ edition = KongEdition.COMMUNITY }: KongOptions = {}): IngressDialect {
  return {
    className: 'kong',
    capabilities: {
      cookie: { seconds: 'its cookies end with the browser', sameSite: 'its cookies have no attributes' },
      idleTimeout: true,
      totalTimeout: 'Kong limits silence only, and the length of no answer',
      maxBodySize: 'Kong has no limit that an Ingress can set; say `documents.files.maxSize` of `WebUI`',
      redirectHttp: true,
      operator: [
        'Addresses of browsers come from a proxy in front only with `trusted_ips`; `nginx_http_client_max_body_size` limits bodies, by default it does not.',
      ],
    },
    proxies: usually('kong'),
    certificates: ['secret', 'issuer', 'clusterIssuer', 'controllerDefault', 'inFront'],
    measures: traffic => [
      ...(traffic.cookie ? affinity(traffic, traffic.cookie.name, edition) : []),
      onService(
        '60 s of silence would end a connection',
        prefixed(PREFIX, {
          'read-timeout': String(traffic.idleSeconds * 1000),
          'write-timeout': String(traffic.idleSeconds * 1000),
        }),
      ),
      onRoute(
        'answers would arrive in blocks: it buffers by default',
        prefixed(PREFIX, { 'response-buffering': 'false' }),
      ),
      traffic.redirect &&
        onRoute(
          'plain HTTP would be served, or refused with 426',
          prefixed(PREFIX, { protocols: 'https', 'https-redirect-status-code': '301' }),
        ),
    ],
  };
}

/** The policy that pins a browser by a cookie, for Ingresses and routes alike. */
export function upstreamPolicy(metadata: ObjectMetadata, cookie: string, edition: KongEdition): Manifest {
  const spec =
    edition === KongEdition.ENTERPRISE
      ? {
          algorithm: 'sticky-sessions',
          hashOn: { input: 'none' },
          stickySessions: { cookie, cookiePath: '/' },
        }
      : { algorithm: 'consistent-hashing', hashOn: { cookie, cookiePath: '/' } };
  return { apiVersion: 'configuration.konghq.com/v1beta1', kind: 'KongUpstreamPolicy', metadata, spec };
}

function affinity({ shared }: IngressTraffic, cookie: string, edition: KongEdition) {
  return [
    aboutService('requests of one browser would reach any pod', {
      'upstream-policy': upstreamPolicy(shared, cookie, edition),
    }),
    onService('nothing else leads to the policy', prefixed(PREFIX, { 'upstream-policy': shared.name })),
  ];
}
