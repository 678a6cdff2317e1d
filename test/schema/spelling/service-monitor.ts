import { listOf, resource, strict, text } from './strict';

const seconds = { type: 'string', pattern: '^[1-9][0-9]*s$' };
const labels = { type: 'object', additionalProperties: text };

/**
 * ServiceMonitor of the Prometheus Operator, the fields that are written: a check of our own spelling.
 *
 * Source: https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.ServiceMonitor
 */
export const serviceMonitor = resource(
  'monitoring.coreos.com/v1',
  'ServiceMonitor',
  strict(
    {
      selector: strict({ matchLabels: labels }, 'matchLabels'),
      endpoints: listOf(
        strict(
          {
            port: text,
            path: text,
            interval: seconds,
            scrapeTimeout: seconds,
            authorization: strict(
              { type: text, credentials: strict({ name: text, key: text }, 'name', 'key') },
              'type',
              'credentials',
            ),
          },
          'port',
        ),
      ),
    },
    'selector',
    'endpoints',
  ),
);
