import { gpusAreHiddenFromOthers } from '../../../src/rules/gpu/gpus-are-hidden-from-others';
import { deployment, gpus, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const VOID = { NVIDIA_VISIBLE_DEVICES: 'void' };

testRule(gpusAreHiddenFromOthers, {
  valid: {
    hidden: [ollama({ env: VOID })],
    'a GPU of its own': [ollama({ container: gpus('nvidia.com/gpu') })],
    'a claim': [ollama({ container: { resources: { claims: [{ name: 'gpu' }] } } })],
    'a variable out of sight': [ollama({ envFrom: [{ secretRef: { name: 'more' } }] })],
    'another program': [deployment({ image: 'nginx:1.29' })],
  },
  invalid: {
    'the image as it is': {
      manifests: [ollama()],
      found: ["NVIDIA_VISIBLE_DEVICES of ollama is the image's, all"],
      objects: ['Deployment/ollama'],
    },
    'a container beside a GPU': {
      manifests: [
        ollama({ container: gpus('nvidia.com/gpu'), sidecars: [{ name: 'sync', image: 'ollama/ollama:0.32.15' }] }),
      ],
      found: ["NVIDIA_VISIBLE_DEVICES of sync is the image's, all"],
    },
    'a GPU of another vendor': {
      manifests: [ollama({ container: gpus('amd.com/gpu') })],
      found: [/of ollama is the image's, all$/],
    },
  },
});
