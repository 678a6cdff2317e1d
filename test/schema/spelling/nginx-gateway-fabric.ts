import { listOf, oneOf, resource, strict, text } from './strict';

const API = 'gateway.nginx.org/v1alpha1';
const duration = { type: 'string', pattern: '^[0-9]{1,4}(ms|s|m|h)?$' };
const size = { type: 'string', pattern: '^\\d{1,4}(k|m|g)?$' };
const toRoute = strict(
  { group: oneOf('gateway.networking.k8s.io'), kind: oneOf('HTTPRoute'), name: text },
  'group',
  'kind',
  'name',
);
const toService = strict({ group: oneOf('', 'core'), kind: oneOf('Service'), name: text }, 'group', 'kind', 'name');

/**
 * The policies of NGINX Gateway Fabric, the fields that are written.
 *
 * Source: https://docs.nginx.com/nginx-gateway-fabric/reference/api/
 */
export const proxySettingsPolicy = resource(
  API,
  'ProxySettingsPolicy',
  strict(
    {
      targetRefs: listOf(toRoute),
      buffering: strict({ disable: { type: 'boolean' } }),
      timeout: strict({ read: duration, send: duration }),
    },
    'targetRefs',
  ),
);

/** Its target is a single one. */
export const clientSettingsPolicy = resource(
  API,
  'ClientSettingsPolicy',
  strict({ targetRef: toRoute, body: strict({ maxSize: size }) }, 'targetRef'),
);

/** Its targets are Services. */
export const upstreamSettingsPolicy = resource(
  API,
  'UpstreamSettingsPolicy',
  strict({ targetRefs: listOf(toService), loadBalancingMethod: oneOf('ip_hash') }, 'targetRefs'),
);
