import { listOf, resource, strict, text } from './strict';

/**
 * ManagedCertificate of GKE, the fields that are written: a check of our own spelling.
 *
 * Source: https://github.com/GoogleCloudPlatform/gke-managed-certs
 */
export const managedCertificate = resource(
  'networking.gke.io/v1',
  'ManagedCertificate',
  strict({ domains: listOf(text, 100) }, 'domains'),
);
