import { sharedGpusGiveMemoryBack } from '../../../src/rules/gpu/shared-gpus-give-memory-back';
import { gpus, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const SHARED = { container: gpus('nvidia.com/gpu.shared') };

testRule(sharedGpusGiveMemoryBack, {
  valid: {
    'a time': [ollama({ ...SHARED, env: { OLLAMA_KEEP_ALIVE: '15m', OLLAMA_MAX_LOADED_MODELS: '1' } })],
    'a GPU of its own': [ollama({ container: gpus('nvidia.com/gpu'), env: { OLLAMA_KEEP_ALIVE: '-1' } })],
  },
  invalid: {
    'for ever on a renamed share': {
      manifests: [ollama({ ...SHARED, env: { OLLAMA_KEEP_ALIVE: '-1' } })],
      found: ['nvidia.com/gpu.shared is a shared GPU, OLLAMA_KEEP_ALIVE is -1'],
      objects: ['Deployment/ollama'],
    },
    'two models on a shared product': {
      manifests: [
        ollama({
          container: gpus('nvidia.com/gpu'),
          pod: { nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4-SHARED' } },
          env: { OLLAMA_MAX_LOADED_MODELS: '2' },
        }),
      ],
      found: ['NVIDIA-L4-SHARED is a shared GPU, OLLAMA_MAX_LOADED_MODELS is 2'],
    },
    'for ever where the program declares it': {
      manifests: [
        ollama({
          container: gpus('nvidia.com/gpu'),
          annotations: { 'cdk8s-open-webui.io/gpu-sharing': 'time-slicing' },
          env: { OLLAMA_KEEP_ALIVE: '-1m' },
        }),
      ],
      found: ['the GPU is shared by time-slicing, OLLAMA_KEEP_ALIVE is -1m'],
    },
  },
});
