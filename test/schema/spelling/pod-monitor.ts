import { listOf, resource, strict, text } from './strict';

const labels = { type: 'object', additionalProperties: text };

/**
 * PodMonitor of the Prometheus Operator, the fields that are written: a check of our own spelling.
 *
 * Source: https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PodMonitor
 */
export const podMonitor = resource(
  'monitoring.coreos.com/v1',
  'PodMonitor',
  strict(
    {
      selector: strict({ matchLabels: labels }, 'matchLabels'),
      podMetricsEndpoints: listOf(strict({ port: text }, 'port')),
    },
    'selector',
    'podMetricsEndpoints',
  ),
);
