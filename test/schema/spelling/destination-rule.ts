import { resource, strict, text } from './strict';

const httpCookie = strict({ name: text, path: text, ttl: { type: 'string', pattern: '^\\d+s$' } }, 'name', 'ttl');

/**
 * DestinationRule of Istio, the fields that are written.
 *
 * Source: https://istio.io/latest/docs/reference/config/networking/destination-rule/
 */
export const destinationRule = resource(
  'networking.istio.io/v1',
  'DestinationRule',
  strict(
    {
      host: text,
      trafficPolicy: strict(
        {
          loadBalancer: strict(
            { consistentHash: strict({ httpCookie, useSourceIp: { type: 'boolean' } }) },
            'consistentHash',
          ),
        },
        'loadBalancer',
      ),
    },
    'host',
    'trafficPolicy',
  ),
);
