import { gpuRolloutsDoNotSurge } from '../../../src/rules/gpu/gpu-rollouts-do-not-surge';
import { CLAIMED, deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

const GPU = { container: gpus('nvidia.com/gpu') };

testRule(gpuRolloutsDoNotSurge, {
  valid: {
    'all old pods first': [deployment({ ...GPU, strategy: { type: 'Recreate' } })],
    'one old pod first': [
      deployment({ ...GPU, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } }),
    ],
    'a StatefulSet': [deployment({ ...GPU, kind: 'StatefulSet' })],
    'no GPU': [deployment({})],
    'a claim of what cannot be seen': [deployment(CLAIMED.workload)],
    'scaled to none': [deployment({ ...GPU, replicas: 0 })],
  },
  invalid: {
    'the default': {
      manifests: [deployment(GPU)],
      found: ['strategy is not set, maxSurge is not set'],
      objects: ['Deployment/app'],
    },
    'a surge': {
      manifests: [deployment({ ...GPU, strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%' } } })],
      found: ['strategy is RollingUpdate, maxSurge is 25%'],
    },
    'a claim': {
      manifests: [CLAIMED.template, deployment(CLAIMED.workload)],
      found: ['strategy is not set, maxSurge is not set'],
    },
  },
});
