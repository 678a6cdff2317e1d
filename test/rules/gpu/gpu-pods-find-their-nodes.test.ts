import { gpuPodsFindTheirNodes } from '../../../src/rules/gpu/gpu-pods-find-their-nodes';
import { CLAIMED, deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

const GPU = { container: gpus('nvidia.com/gpu') };

testRule(gpuPodsFindTheirNodes, {
  valid: {
    'a toleration': [deployment({ ...GPU, pod: { tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists' }] } })],
    'a selector': [deployment({ ...GPU, pod: { nodeSelector: { pool: 'gpu' } } })],
    'an affinity': [deployment({ ...GPU, pod: { affinity: { nodeAffinity: {} } } })],
    'no GPU': [deployment({})],
  },
  invalid: {
    nothing: {
      manifests: [deployment(GPU)],
      found: ['nvidia.com/gpu without toleration and selector'],
      objects: ['Deployment/app'],
    },
    'nothing for a claim': {
      manifests: [CLAIMED.template, deployment(CLAIMED.workload)],
      found: ['a claim without toleration and selector'],
    },
  },
});
