import { autoscalersStartFromAPod } from '../../../src/rules/scaling/autoscalers-start-from-a-pod';
import { autoscaler, deployment, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const cpu = { metrics: [{ type: 'Resource', resource: { name: 'cpu' } }] };
const scaledObject = (fields: string) => yaml`
  apiVersion: keda.sh/v1alpha1
  kind: ScaledObject
  metadata: { name: webui }
  spec: { scaleTargetRef: { name: webui }, ${fields} }`;

testRule(autoscalersStartFromAPod, {
  valid: {
    'one pod at least': [webui(), autoscaler({ spec: { ...cpu, minReplicas: 1 } })],
    'no pod, by a queue': [webui(), autoscaler({ spec: { minReplicas: 0, metrics: [{ type: 'External' }] } })],
    'no pod at night': [webui(), ...scaledObject('triggers: [{ type: cron }, { type: cpu }]')],
    'one pod of KEDA at least': [webui(), ...scaledObject('minReplicaCount: 1, triggers: [{ type: cpu }]')],
    'another program': [
      deployment({ name: 'webui', image: 'nginx:1.27' }),
      autoscaler({ spec: { ...cpu, minReplicas: 0 } }),
    ],
  },
  invalid: {
    'no pod to measure': {
      manifests: [webui(), autoscaler({ spec: { ...cpu, minReplicas: 0 } })],
      found: ['minReplicas is 0, and only pods are measured'],
      objects: ['HorizontalPodAutoscaler/webui'],
    },
    'no pod for KEDA to measure': {
      manifests: [webui(), ...scaledObject('triggers: [{ type: memory }]')],
      found: ['minReplicaCount is 0, and only pods are measured'],
    },
    'more at least than at most': {
      manifests: [webui(), autoscaler({ max: 3, spec: { ...cpu, minReplicas: 4 } })],
      found: ['minReplicas is 4, and maxReplicas is 3'],
    },
  },
});
