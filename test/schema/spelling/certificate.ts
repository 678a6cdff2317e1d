import { listOf, oneOf, resource, strict, text } from './strict';

/**
 * Certificate of cert-manager, the fields that are written: a check of our own spelling.
 *
 * Source: https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.Certificate
 */
export const certificate = resource(
  'cert-manager.io/v1',
  'Certificate',
  strict(
    {
      secretName: text,
      dnsNames: listOf(text, 100),
      issuerRef: strict(
        { group: oneOf('cert-manager.io'), kind: oneOf('Issuer', 'ClusterIssuer'), name: text },
        'kind',
        'name',
      ),
    },
    'secretName',
    'issuerRef',
  ),
);
