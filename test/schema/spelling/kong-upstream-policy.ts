import { oneOf, resource, strict, text } from './strict';

/**
 * KongUpstreamPolicy, the fields that are written: a check of our own spelling.
 *
 * Source: https://developer.konghq.com/kubernetes-ingress-controller/reference/custom-resources/
 */
export const kongUpstreamPolicy = resource(
  'configuration.konghq.com/v1beta1',
  'KongUpstreamPolicy',
  strict(
    {
      algorithm: oneOf('consistent-hashing', 'sticky-sessions'),
      hashOn: strict({ input: oneOf('none'), cookie: text, cookiePath: text }),
      stickySessions: strict({ cookie: text, cookiePath: text }, 'cookie'),
    },
    'algorithm',
    'hashOn',
  ),
);
