import { oneOf, resource, strict, text } from './strict';

/**
 * Route of OpenShift, the fields that are written: a check of our own spelling.
 *
 * Source: https://docs.redhat.com/en/documentation/openshift_container_platform/4.19/html/network_apis/route-route-openshift-io-v1
 */
export const openShiftRoute = resource(
  'route.openshift.io/v1',
  'Route',
  strict(
    {
      host: text,
      to: strict({ kind: oneOf('Service'), name: text, weight: { type: 'integer', minimum: 0, maximum: 256 } }, 'name'),
      port: strict({ targetPort: text }, 'targetPort'),
      tls: strict(
        {
          termination: oneOf('edge'),
          insecureEdgeTerminationPolicy: oneOf('None', 'Redirect'),
          externalCertificate: strict({ name: text }, 'name'),
        },
        'termination',
      ),
      wildcardPolicy: oneOf('None'),
    },
    'to',
  ),
);
