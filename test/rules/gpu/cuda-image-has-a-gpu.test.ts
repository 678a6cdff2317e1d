import { cudaImageHasAGpu } from '../../../src/rules/gpu/cuda-image-has-a-gpu';
import { deployment, gpus, webui } from '../manifests';
import { testRule } from '../rule-tester';

const CUDA = 'ghcr.io/open-webui/open-webui:v0.11.4-cuda';

testRule(cudaImageHasAGpu, {
  valid: {
    'a GPU': [webui({ image: CUDA, container: gpus('nvidia.com/gpu') })],
    'a claim': [webui({ image: CUDA, container: { resources: { claims: [{ name: 'gpu' }] } } })],
    'the image without CUDA': [webui()],
    'another program': [deployment({ image: 'nvidia/cuda:13.0-cuda' })],
  },
  invalid: {
    'no GPU': {
      manifests: [webui({ image: CUDA })],
      found: [`the image of webui is ${CUDA}, without a GPU`],
      objects: ['Deployment/webui'],
    },
    'a release of CUDA, and a GPU of another vendor': {
      manifests: [webui({ image: 'ghcr.io/open-webui/open-webui:v0.11.4-cuda126', container: gpus('amd.com/gpu') })],
      found: [/-cuda126, without a GPU$/],
    },
  },
});
