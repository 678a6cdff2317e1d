import { oneKindOfGpuPerContainer } from '../../../src/rules/gpu/one-kind-of-gpu-per-container';
import { CLAIMED, deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

const CLAIM = { claims: [{ name: 'gpu' }] };
const BOTH = deployment({
  ...CLAIMED.workload,
  container: { resources: { ...CLAIM, limits: { 'nvidia.com/gpu': 1 } } },
});

testRule(oneKindOfGpuPerContainer, {
  valid: {
    'one kind': [deployment({ container: gpus('nvidia.com/gpu', 2) })],
    'a claim': [CLAIMED.template, deployment(CLAIMED.workload)],
    'a claim of what cannot be seen': [BOTH],
    'a kind in each container': [
      deployment({ container: gpus('nvidia.com/gpu'), sidecars: [{ name: 'other', ...gpus('amd.com/gpu') }] }),
    ],
  },
  invalid: {
    'two kinds': {
      manifests: [
        deployment({ container: { resources: { limits: { 'nvidia.com/gpu': 1, 'nvidia.com/mig-1g.5gb': 1 } } } }),
      ],
      found: ['app asks for nvidia.com/gpu and nvidia.com/mig-1g.5gb'],
      objects: ['Deployment/app'],
    },
    'a claim beside a kind': {
      manifests: [CLAIMED.template, BOTH],
      found: ['app asks for nvidia.com/gpu and a claim'],
    },
  },
});
