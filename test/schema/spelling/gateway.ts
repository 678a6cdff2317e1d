import { listOf, oneOf, resource, strict, text } from './strict';

const namespaces = strict(
  {
    from: oneOf('All', 'Same', 'Selector'),
    selector: strict({ matchLabels: { type: 'object', additionalProperties: text } }),
  },
  'from',
);

/**
 * Gateway of Gateway API, the fields that are written.
 *
 * Source: https://gateway-api.sigs.k8s.io/reference/spec/#gateway
 */
export const gateway = resource(
  'gateway.networking.k8s.io/v1',
  'Gateway',
  strict(
    {
      gatewayClassName: text,
      listeners: listOf(
        strict(
          {
            name: text,
            hostname: text,
            port: { type: 'integer', minimum: 1, maximum: 65535 },
            protocol: oneOf('HTTP', 'HTTPS'),
            tls: strict({ mode: oneOf('Terminate'), certificateRefs: listOf(strict({ name: text }, 'name')) }),
            allowedRoutes: strict({ namespaces }),
          },
          'name',
          'port',
          'protocol',
        ),
        64,
      ),
    },
    'gatewayClassName',
    'listeners',
  ),
);
