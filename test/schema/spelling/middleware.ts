import { resource, strict } from './strict';

/**
 * Middleware of Traefik, the fields that are written: a check of our own spelling.
 *
 * Source: https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/http/middleware/
 */
export const middleware = resource(
  'traefik.io/v1alpha1',
  'Middleware',
  strict({ redirectScheme: strict({ scheme: { const: 'https' }, permanent: { type: 'boolean' } }, 'scheme') }),
);
