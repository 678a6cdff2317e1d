import type { Schema } from '../strict-schema';
import { listOf, oneOf, resource, strict, text } from './strict';

const count = { type: 'integer', minimum: 0 };

const number = { type: 'string', pattern: '^[0-9]+(\\.[0-9]+)?$' };

/** A trigger; every value of its metadata is a text. */
function trigger(type: string, metadata: { readonly [field: string]: Schema }, more = {}): Schema {
  const fields = { type: oneOf(type), metadata: strict(metadata, ...Object.keys(metadata)), ...more };
  return strict(fields, 'type', 'metadata');
}

const steps = strict({
  stabilizationWindowSeconds: count,
  policies: listOf(strict({ type: oneOf('Pods', 'Percent'), value: count, periodSeconds: count })),
});

/**
 * ScaledObject of KEDA with the triggers that are written, the fields that are written: a check of our own spelling.
 *
 * Source: https://keda.sh/docs/2.18/reference/scaledobject-spec/
 */
export const scaledObject = resource(
  'keda.sh/v1alpha1',
  'ScaledObject',
  strict(
    {
      scaleTargetRef: strict({ apiVersion: text, kind: text, name: text }, 'name'),
      minReplicaCount: count,
      maxReplicaCount: count,
      pollingInterval: count,
      fallback: strict({ failureThreshold: count, replicas: count }, 'failureThreshold', 'replicas'),
      advanced: strict({
        horizontalPodAutoscalerConfig: strict({ behavior: strict({ scaleUp: steps, scaleDown: steps }) }),
      }),
      triggers: listOf({
        anyOf: [
          trigger('cron', { timezone: text, start: text, end: text, desiredReplicas: number }),
          trigger(
            'prometheus',
            { serverAddress: text, query: text, threshold: number },
            { authenticationRef: strict({ name: text }, 'name') },
          ),
          trigger('cpu', { value: number }, { metricType: oneOf('Utilization') }),
          trigger('memory', { value: number }, { metricType: oneOf('Utilization') }),
        ],
      }),
    },
    'scaleTargetRef',
    'triggers',
  ),
);
