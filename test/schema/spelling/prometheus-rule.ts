import { listOf, resource, strict, text } from './strict';

const texts = { type: 'object', additionalProperties: text };

/**
 * PrometheusRule of the Prometheus Operator, the fields that are written: a check of our own spelling.
 *
 * Source: https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.PrometheusRule
 */
export const prometheusRule = resource(
  'monitoring.coreos.com/v1',
  'PrometheusRule',
  strict(
    {
      groups: listOf(
        strict(
          {
            name: text,
            rules: listOf(
              strict({ alert: text, expr: text, for: text, labels: texts, annotations: texts }, 'alert', 'expr'),
            ),
          },
          'name',
          'rules',
        ),
      ),
    },
    'groups',
  ),
);
