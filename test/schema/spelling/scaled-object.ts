import { listOf, oneOf, resource, strict, text } from './strict';

const count = { type: 'integer', minimum: 0 };

/**
 * ScaledObject of KEDA with triggers of cron, the fields that are written: a check of our own spelling.
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
      triggers: listOf(
        strict(
          {
            type: oneOf('cron'),
            metadata: strict(
              { timezone: text, start: text, end: text, desiredReplicas: { type: 'string', pattern: '^[0-9]+$' } },
              'timezone',
              'start',
              'end',
              'desiredReplicas',
            ),
          },
          'type',
          'metadata',
        ),
      ),
    },
    'scaleTargetRef',
    'triggers',
  ),
);
