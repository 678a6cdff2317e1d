import { gpuDevicesCanBeOpened } from '../../../src/rules/gpu/gpu-devices-can-be-opened';
import { deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

const AMD = { container: gpus('amd.com/gpu') };

testRule(gpuDevicesCanBeOpened, {
  valid: {
    groups: [deployment({ ...AMD, pod: { securityContext: { runAsUser: 1000, supplementalGroups: [44, 992] } } })],
    root: [deployment({ ...AMD, pod: { securityContext: { runAsUser: 0 } } })],
    'the user of the image': [deployment(AMD)],
    'NVIDIA, whose devices are open': [
      deployment({ container: gpus('nvidia.com/gpu'), pod: { securityContext: { runAsUser: 1000 } } }),
    ],
  },
  invalid: {
    'another user': {
      manifests: [deployment({ ...AMD, pod: { securityContext: { runAsUser: 1000 } } })],
      found: ['app asks for amd.com/gpu, is not root, and has no supplementalGroups'],
      objects: ['Deployment/app'],
    },
    'whoever is not root': {
      manifests: [
        deployment({ container: gpus('gpu.intel.com/xe'), pod: { securityContext: { runAsNonRoot: true } } }),
      ],
      found: [/^app asks for gpu.intel.com\/xe/],
    },
  },
});
