import { devicePluginChoosesGpus } from '../../../src/rules/gpu/device-plugin-chooses-gpus';
import { deployment, gpus, ollama } from '../manifests';
import { testRule } from '../rule-tester';

testRule(devicePluginChoosesGpus, {
  valid: {
    'nothing said': [ollama({ container: gpus('nvidia.com/gpu') })],
    'hidden without a GPU': [ollama({ env: { NVIDIA_VISIBLE_DEVICES: 'void' } })],
    'hidden beside a GPU of another vendor': [
      ollama({ container: gpus('amd.com/gpu'), env: { NVIDIA_VISIBLE_DEVICES: 'void' } }),
    ],
  },
  invalid: {
    hidden: {
      manifests: [ollama({ container: gpus('nvidia.com/gpu'), env: { NVIDIA_VISIBLE_DEVICES: 'void' } })],
      found: ['NVIDIA_VISIBLE_DEVICES is void in ollama'],
      objects: ['Deployment/ollama'],
    },
    'all of them': {
      manifests: [
        deployment({
          image: 'vllm:1',
          container: gpus('nvidia.com/mig-1g.5gb'),
          env: { NVIDIA_VISIBLE_DEVICES: 'all' },
        }),
      ],
      found: ['NVIDIA_VISIBLE_DEVICES is all in app'],
    },
  },
});
