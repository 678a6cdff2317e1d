import { aboutService, type Objects } from '../measure';
import { googleFrontEnds } from '../proxies';
import { type Exposed, type GatewayDialect, HEALTH_PATH, serviceRef, UNPINNED } from './dialect';

/** Longest life of a connection that Google advises, in seconds: its front ends restart (gcpdiag, lb/BP/2025_002). */
const LONGEST_CONNECTION = 86400;

/** As long as pods get to end their answers. */
const DRAINING_SECONDS = 60;

/** The defaults of a `GCPBackendPolicy` that are written. */
interface BackendDefaults {
  readonly timeoutSec?: number;
  readonly sessionAffinity?: { readonly type: 'GENERATED_COOKIE' | 'CLIENT_IP'; readonly cookieTtlSec?: number };
  readonly connectionDraining?: { readonly drainingTimeoutSec: number };
}

/**
 * The Gateways of GKE: policies of the Service.
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources
 */
export const gke: GatewayDialect = {
  capabilities: {
    cookie: {
      name: 'the balancer names it GCLB',
      seconds: { max: 1209600 },
      sameSite: 'the balancer chooses it',
    },
    clientIp: true,
    idleTimeout: 'the balancer limits the length of answers and websockets, not silence: say totalTimeout',
    totalTimeout: true,
    maxTotalSeconds: LONGEST_CONNECTION,
    maxBodySize: 'the balancer has no limit that can be set; say `documents.files.maxSize` of `WebUI`',
    redirectHttp: true,
    operator: ['Answers and websockets end after a day at most; browsers connect again.'],
  },
  proxies: () => googleFrontEnds(),
  measures: ({ cookie, clientIp, totalSeconds = LONGEST_CONNECTION }, exposed) => [
    aboutService(
      '30 s would end each answer and websocket, however busy; no more than a day is advised',
      backendPolicy(exposed, { timeoutSec: totalSeconds }),
    ),
    cookie &&
      aboutService(
        UNPINNED,
        backendPolicy(exposed, { sessionAffinity: { type: 'GENERATED_COOKIE', cookieTtlSec: cookie.seconds } }),
      ),
    clientIp && aboutService(UNPINNED, backendPolicy(exposed, { sessionAffinity: { type: 'CLIENT_IP' } })),
    aboutService(
      'answers of a pod that goes would be cut',
      backendPolicy(exposed, { connectionDraining: { drainingTimeoutSec: DRAINING_SECONDS } }),
    ),
    aboutService('`/` is a page; this answers as soon as the program does', healthCheck(exposed)),
  ],
};

function backendPolicy(exposed: Exposed, defaults: BackendDefaults): Objects {
  return { 'backend-policy': policy('GCPBackendPolicy', exposed, defaults) };
}

function healthCheck(exposed: Exposed): Objects {
  const config = { type: 'HTTP', httpHealthCheck: { requestPath: HEALTH_PATH } };
  return { 'health-check': policy('HealthCheckPolicy', exposed, { config }) };
}

function policy(kind: string, exposed: Exposed, defaults: object) {
  return {
    apiVersion: 'networking.gke.io/v1',
    kind,
    metadata: exposed.shared,
    spec: { targetRef: serviceRef(exposed), default: defaults },
  };
}
