import { gpuRequestsEqualLimits } from '../../../src/rules/gpu/gpu-requests-equal-limits';
import { deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

testRule(gpuRequestsEqualLimits, {
  valid: {
    'the same number': [deployment({ container: gpus('nvidia.com/gpu', 2) })],
    'a limit alone': [deployment({ container: { resources: { limits: { 'amd.com/gpu': '1' } } } })],
    'no GPU': [deployment({ container: { resources: { requests: { cpu: 1, 'gpu.intel.com/monitoring': 1 } } } })],
  },
  invalid: {
    'a request alone': {
      manifests: [deployment({ container: { resources: { requests: { 'nvidia.com/gpu': 1 } } } })],
      found: ['app: the request of nvidia.com/gpu is 1, without a limit'],
      objects: ['Deployment/app'],
    },
    'two numbers': {
      manifests: [
        deployment({
          container: { resources: { requests: { 'nvidia.com/gpu': 1 }, limits: { 'nvidia.com/gpu': 2 } } },
        }),
      ],
      found: ['app: nvidia.com/gpu is 1 as request, 2 as limit'],
    },
    'none, which hides nothing': {
      manifests: [deployment({ container: gpus('nvidia.com/gpu', 0) })],
      found: ['app: the limit of nvidia.com/gpu is 0'],
    },
    'half of one': {
      manifests: [deployment({ container: gpus('nvidia.com/mig-1g.5gb', '500m') })],
      found: ['app: the limit of nvidia.com/mig-1g.5gb is 500m'],
    },
    'an init container': {
      manifests: [deployment({ initContainers: [{ name: 'load', ...gpus('gpu.intel.com/xe', -1) }] })],
      found: ['load: the limit of gpu.intel.com/xe is -1'],
    },
  },
});
