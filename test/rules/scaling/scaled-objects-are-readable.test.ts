import { scaledObjectsAreReadable } from '../../../src/rules/scaling/scaled-objects-are-readable';
import { autoscaler, deployment, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const scaledObject = (trigger: string) => yaml`
  apiVersion: keda.sh/v1alpha1
  kind: ScaledObject
  metadata: { name: webui }
  spec: { scaleTargetRef: { name: webui }, triggers: [${trigger}] }`;
const WINDOW = 'timezone: UTC, start: 0 7 * * *, end: 0 19 * * *';

testRule(scaledObjectsAreReadable, {
  valid: {
    'a window': [webui(), ...scaledObject(`{ type: cron, metadata: { ${WINDOW}, desiredReplicas: "3" } }`)],
    'a query': [webui(), ...scaledObject('{ type: prometheus, metadata: { query: up, threshold: "3" } }')],
    'no ScaledObject': [webui(), autoscaler()],
    'another program': [
      deployment({ name: 'webui', image: 'nginx:1.27' }),
      ...scaledObject('{ type: cron, metadata: {} }'),
    ],
  },
  invalid: {
    'a bare number': {
      manifests: [webui(), ...scaledObject(`{ type: cron, metadata: { ${WINDOW}, desiredReplicas: 3 } }`)],
      found: ['desiredReplicas of cron is 3, which is no text'],
      objects: ['ScaledObject/webui'],
    },
    'no time zone': {
      manifests: [
        webui(),
        ...scaledObject('{ type: cron, metadata: { start: 0 7 * * *, end: 0 9 * * *, desiredReplicas: "3" } }'),
      ],
      found: ['cron has no timezone'],
    },
    'an empty window': {
      manifests: [
        webui(),
        ...scaledObject(
          '{ type: cron, metadata: { timezone: UTC, start: 0 7 * * *, end: 0 7 * * *, desiredReplicas: "3" } }',
        ),
      ],
      found: ['start and end of cron are both 0 7 * * *'],
    },
  },
});
