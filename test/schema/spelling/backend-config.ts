import { oneOf, resource, strict, text } from './strict';

const seconds = { type: 'integer', minimum: 1, maximum: 86400 };

/**
 * BackendConfig of GKE, the fields that are written: a check of our own spelling.
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration
 */
export const backendConfig = resource(
  'cloud.google.com/v1',
  'BackendConfig',
  strict({
    timeoutSec: seconds,
    sessionAffinity: strict({ affinityType: oneOf('GENERATED_COOKIE'), affinityCookieTtlSec: seconds }, 'affinityType'),
    connectionDraining: strict({ drainingTimeoutSec: seconds }),
    healthCheck: strict({ type: oneOf('HTTP'), requestPath: text }),
  }),
);
