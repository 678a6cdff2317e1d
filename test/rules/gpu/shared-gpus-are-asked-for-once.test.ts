import { sharedGpusAreAskedForOnce } from '../../../src/rules/gpu/shared-gpus-are-asked-for-once';
import { deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

testRule(sharedGpusAreAskedForOnce, {
  valid: {
    'one instance': [deployment({ container: gpus('nvidia.com/mig-1g.5gb') })],
    'one share': [deployment({ container: gpus('nvidia.com/gpu.shared') })],
    'two whole GPUs': [deployment({ container: gpus('nvidia.com/gpu', 2) })],
    'two partitions of AMD': [deployment({ container: gpus('amd.com/cpx_nps4', 2) })],
  },
  invalid: {
    'two instances': {
      manifests: [deployment({ container: gpus('nvidia.com/mig-1g.5gb', 2) })],
      found: ['app asks for 2 of nvidia.com/mig-1g.5gb'],
      objects: ['Deployment/app'],
    },
    'two shares': {
      manifests: [deployment({ container: gpus('nvidia.com/gpu.shared', 2) })],
      found: ['app asks for 2 of nvidia.com/gpu.shared'],
    },
  },
});
