import { oneOf, resource, strict, text } from './strict';

const API = 'networking.gke.io/v1';
const targetRef = strict({ group: oneOf(''), kind: oneOf('Service'), name: text }, 'group', 'kind', 'name');

/**
 * The policies of GKE's Gateways, the fields that are written.
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/configure-gateway-resources
 */
export const gcpBackendPolicy = resource(
  API,
  'GCPBackendPolicy',
  strict(
    {
      targetRef,
      default: strict({
        timeoutSec: { type: 'integer', minimum: 1, maximum: 2147483647 },
        sessionAffinity: strict({
          type: oneOf('GENERATED_COOKIE', 'CLIENT_IP'),
          cookieTtlSec: { type: 'integer', minimum: 0, maximum: 1209600 },
        }),
        connectionDraining: strict({ drainingTimeoutSec: { type: 'integer', minimum: 0, maximum: 3600 } }),
      }),
    },
    'targetRef',
  ),
);

/** How a balancer asks whether a pod lives. */
export const healthCheckPolicy = resource(
  API,
  'HealthCheckPolicy',
  strict(
    {
      targetRef,
      default: strict({
        config: strict({ type: oneOf('HTTP'), httpHealthCheck: strict({ requestPath: text }) }, 'type'),
      }),
    },
    'targetRef',
  ),
);
