import { duration, listOf, oneOf, resource, strict, text } from './strict';

const cookie = strict(
  { name: text, ttl: duration, attributes: { type: 'object', additionalProperties: text } },
  'name',
);

/**
 * BackendTrafficPolicy of Envoy Gateway, the fields that are written: a check of our own spelling.
 *
 * Source: https://gateway.envoyproxy.io/docs/api/extension_types/#backendtrafficpolicy
 */
export const backendTrafficPolicy = resource(
  'gateway.envoyproxy.io/v1alpha1',
  'BackendTrafficPolicy',
  strict(
    {
      targetRefs: listOf(strict({ group: text, kind: text, name: text }, 'group', 'kind', 'name')),
      loadBalancer: strict(
        {
          type: oneOf('ConsistentHash'),
          consistentHash: strict({ type: oneOf('Cookie', 'SourceIP'), cookie }, 'type'),
        },
        'type',
        'consistentHash',
      ),
      timeout: strict({ http: strict({ requestTimeout: duration, streamIdleTimeout: duration }) }),
    },
    'targetRefs',
  ),
);
