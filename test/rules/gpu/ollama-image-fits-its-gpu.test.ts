import { ollamaImageFitsItsGpu } from '../../../src/rules/gpu/ollama-image-fits-its-gpu';
import { gpus, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const ROCM = 'ollama/ollama:0.32.15-rocm';

testRule(ollamaImageFitsItsGpu, {
  valid: {
    'ROCm for AMD': [ollama({ image: ROCM, container: gpus('amd.com/gpu') })],
    'the default for NVIDIA': [ollama({ container: gpus('nvidia.com/gpu') })],
    'the default for Intel': [ollama({ container: gpus('gpu.intel.com/xe') })],
    'no GPU': [ollama({ image: ROCM })],
    'an image of their own': [
      ollama({ image: 'registry.example.com/llm:1', command: ['ollama', 'serve'], container: gpus('amd.com/gpu') }),
    ],
    'a digest': [ollama({ image: 'ollama/ollama@sha256:00', container: gpus('amd.com/gpu') })],
  },
  invalid: {
    'the default for AMD': {
      manifests: [ollama({ container: gpus('amd.com/gpu') })],
      found: ['the image is ollama/ollama:0.32.15, the GPU is amd.com/gpu'],
      objects: ['Deployment/ollama'],
    },
    'ROCm for NVIDIA': {
      manifests: [ollama({ image: ROCM, container: gpus('nvidia.com/gpu') })],
      found: [`the image is ${ROCM}, the GPU is nvidia.com/gpu`],
    },
    'ROCm on arm64': {
      manifests: [
        ollama({
          image: 'ollama/ollama:rocm',
          container: gpus('amd.com/gpu'),
          pod: { nodeSelector: { 'kubernetes.io/arch': 'arm64' } },
        }),
      ],
      found: ['the image is ollama/ollama:rocm, kubernetes.io/arch is arm64'],
    },
  },
});
