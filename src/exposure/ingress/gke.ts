import { objectName } from '../../k8s/demand';
import type { Capabilities } from '../capabilities';
import { aboutService, onRoute, onService } from '../measure';
import { googleFrontEnds } from '../proxies';
import type { IngressDialect, IngressTraffic } from './dialect';

/** A balancer of Google Cloud that is reached from outside. */
export interface GkeOptions {
  /**
   * Name of a reserved global address.
   *
   * @default - one that changes with the Ingress
   */
  readonly staticIpName?: string;
}

/** Google's front ends restart, so that nothing lasts longer (gcpdiag, lb/BP/2025_002). */
const A_DAY = 86400;

/** As long as pods get to end their answers. */
const DRAINING_SECONDS = 60;

const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

const CAPABILITIES: Capabilities = {
  cookie: {
    name: 'the balancer names it GCLB',
    seconds: { max: A_DAY },
    sameSite: 'the balancer chooses it',
  },
  idleTimeout: 'the balancer limits the length of answers and websockets, not silence: say totalTimeout',
  totalTimeout: true,
  maxTotalSeconds: A_DAY,
  maxBodySize: 'the balancer has no limit that can be set; say `documents.files.maxSize` of `WebUI`',
  redirectHttp: true,
  operator: ['Answers and websockets end after a day at most; browsers connect again.'],
};

/**
 * The Ingress controller of GKE, for balancers that are reached from outside.
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration
 */
export function gke({ staticIpName }: GkeOptions = {}): IngressDialect {
  if (staticIpName !== undefined) objectName('IngressController.gke staticIpName', staticIpName);
  return {
    className: 'gce',
    classAnnotation: CLASS_ANNOTATION,
    capabilities: CAPABILITIES,
    proxies: googleFrontEnds,
    certificates: ['secret', 'issuer', 'clusterIssuer', 'gkeManaged', 'inFront'],
    measures: traffic => [
      ...backend(traffic),
      traffic.redirect && redirect(traffic),
      traffic.certificate?.kind === 'gkeManaged' && managedCertificate(traffic),
      staticIpName !== undefined &&
        onRoute('the address would change with the Ingress', {
          'kubernetes.io/ingress.global-static-ip-name': staticIpName,
        }),
    ],
  };
}

/**
 * The same for balancers inside of the network.
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/internal-load-balance-ingress
 */
export const gkeInternal: IngressDialect = {
  className: 'gce-internal',
  classAnnotation: CLASS_ANNOTATION,
  capabilities: {
    ...CAPABILITIES,
    redirectHttp: 'a balancer inside of the network redirects nothing; where TLS ends at it, it answers no plain HTTP',
  },
  certificates: ['secret', 'issuer', 'clusterIssuer', 'inFront'],
  measures: traffic => [
    ...backend(traffic),
    traffic.terminated && onRoute('plain HTTP would be served', { 'kubernetes.io/ingress.allow-http': 'false' }),
  ],
};

/** What the balancer reads at the Service. */
function backend({ cookie, totalSeconds = A_DAY, shared: config }: IngressTraffic) {
  const spec = (fields: object) => ({
    'backend-config': { apiVersion: 'cloud.google.com/v1', kind: 'BackendConfig', metadata: config, spec: fields },
  });
  return [
    onService('nothing else leads to the BackendConfig', {
      'cloud.google.com/backend-config': JSON.stringify({ default: config.name }),
    }),
    onService('nodes would be its targets, and behind a node any pod answers', {
      'cloud.google.com/neg': JSON.stringify({ ingress: true }),
    }),
    aboutService(
      '30 s would end each answer and websocket, however busy; no more than a day is advised',
      spec({ timeoutSec: totalSeconds }),
    ),
    cookie &&
      aboutService(
        'requests of one browser would reach any pod',
        spec({ sessionAffinity: { affinityType: 'GENERATED_COOKIE', affinityCookieTtlSec: cookie.seconds } }),
      ),
    aboutService(
      'answers of a pod that goes would be cut',
      spec({ connectionDraining: { drainingTimeoutSec: DRAINING_SECONDS } }),
    ),
    aboutService(
      '`/` is a page; this answers as soon as the program does',
      spec({ healthCheck: { type: 'HTTP', requestPath: '/health' } }),
    ),
  ];
}

function redirect({ beside: metadata }: IngressTraffic) {
  const config = metadata('frontend');
  return {
    ...onRoute('plain HTTP would be served', { 'networking.gke.io/v1beta1.FrontendConfig': config.name }),
    objects: {
      'frontend-config': {
        apiVersion: 'networking.gke.io/v1beta1',
        kind: 'FrontendConfig',
        metadata: config,
        spec: { redirectToHttps: { enabled: true, responseCodeName: 'MOVED_PERMANENTLY_DEFAULT' } },
      },
    },
  };
}

function managedCertificate({ hosts, beside: metadata }: IngressTraffic) {
  const certificate = metadata('tls');
  return {
    ...onRoute("the certificate is Google's, made once the host leads to the balancer", {
      'networking.gke.io/managed-certificates': certificate.name,
    }),
    objects: {
      'managed-certificate': {
        apiVersion: 'networking.gke.io/v1',
        kind: 'ManagedCertificate',
        metadata: certificate,
        spec: { domains: hosts },
      },
    },
  };
}
