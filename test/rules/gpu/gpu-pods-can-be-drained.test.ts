import { gpuPodsCanBeDrained } from '../../../src/rules/gpu/gpu-pods-can-be-drained';
import { deployment, gpus, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const GPU = { container: gpus('nvidia.com/gpu') };
const BUDGET = (field: string) => yaml`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: { name: budget }
  spec: { selector: { matchLabels: { app: app } }, ${field} }`;

testRule(gpuPodsCanBeDrained, {
  valid: {
    'one pod may leave': [deployment({ ...GPU, replicas: 2 }), ...BUDGET('maxUnavailable: 1')],
    'fewer than all must stay': [deployment({ ...GPU, replicas: 2 }), ...BUDGET('minAvailable: 1')],
    'no GPU': [deployment({}), ...BUDGET('minAvailable: 1')],
    'other pods': [deployment({ ...GPU, name: 'other' }), ...BUDGET('minAvailable: 1')],
  },
  invalid: {
    'all must stay': {
      manifests: [deployment(GPU), ...BUDGET('minAvailable: 1')],
      found: ['minAvailable is 1, and Deployment/app has 1 replica'],
      objects: ['PodDisruptionBudget/budget'],
    },
    'none may leave': {
      manifests: [deployment({ ...GPU, replicas: 3 }), ...BUDGET('maxUnavailable: 0')],
      found: ['maxUnavailable is 0, and Deployment/app has 3 replicas'],
    },
    'a share of all': {
      manifests: [deployment({ ...GPU, replicas: 3 }), ...BUDGET('minAvailable: 100%')],
      found: [/^minAvailable is 100%/],
    },
  },
});
