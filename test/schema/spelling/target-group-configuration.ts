import { listOf, oneOf, resource, strict, text } from './strict';

/**
 * TargetGroupConfiguration of AWS, the fields that are written.
 *
 * Source: https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/gateway/customization/
 */
export const targetGroupConfiguration = resource(
  'gateway.k8s.aws/v1beta1',
  'TargetGroupConfiguration',
  strict(
    {
      targetReference: strict({ name: text }, 'name'),
      defaultConfiguration: strict({
        targetType: oneOf('ip'),
        healthCheckConfig: strict({ healthCheckPath: text }),
        targetGroupAttributes: listOf(strict({ key: text, value: text }, 'key', 'value')),
      }),
    },
    'targetReference',
    'defaultConfiguration',
  ),
);
