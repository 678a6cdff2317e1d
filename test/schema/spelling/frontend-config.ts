import { oneOf, resource, strict } from './strict';

/**
 * FrontendConfig of GKE, the fields that are written: a check of our own spelling.
 *
 * Source: https://cloud.google.com/kubernetes-engine/docs/how-to/ingress-configuration
 */
export const frontendConfig = resource(
  'networking.gke.io/v1beta1',
  'FrontendConfig',
  strict({
    redirectToHttps: strict(
      { enabled: { const: true }, responseCodeName: oneOf('MOVED_PERMANENTLY_DEFAULT') },
      'enabled',
    ),
  }),
);
