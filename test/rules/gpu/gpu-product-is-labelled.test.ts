import { gpuProductIsLabelled } from '../../../src/rules/gpu/gpu-product-is-labelled';
import { deployment, gpus } from '../manifests';
import { testRule } from '../rule-tester';

const GPU = { container: gpus('nvidia.com/gpu') };
const PRODUCT = (product: string) => ({ pod: { nodeSelector: { 'nvidia.com/gpu.product': product } } });
const SLICED = { 'cdk8s-open-webui.io/gpu-sharing': 'time-slicing' };

testRule(gpuProductIsLabelled, {
  valid: {
    'a product': [deployment({ ...GPU, ...PRODUCT('NVIDIA-L4') })],
    'a shared product': [deployment({ ...GPU, ...PRODUCT('NVIDIA-L4-SHARED'), annotations: SLICED })],
    'a product behind a renamed share': [
      deployment({ container: gpus('nvidia.com/gpu.shared'), ...PRODUCT('NVIDIA-L4'), annotations: SLICED }),
    ],
    "GKE's own label": [
      deployment({ ...GPU, pod: { nodeSelector: { 'cloud.google.com/gke-accelerator': 'nvidia-l4' } } }),
    ],
  },
  invalid: {
    'a whole product where shares are not renamed': {
      manifests: [deployment({ ...GPU, ...PRODUCT('NVIDIA-L4'), annotations: SLICED })],
      found: ['nvidia.com/gpu.product is NVIDIA-L4, and the GPU is shared'],
      objects: ['Deployment/app'],
    },
    'a shared product where they are': {
      manifests: [deployment({ container: gpus('nvidia.com/gpu.shared'), ...PRODUCT('NVIDIA-L4-SHARED') })],
      found: ['nvidia.com/gpu.product is NVIDIA-L4-SHARED, and the shares are renamed'],
    },
    'a label that GKE does not write': {
      manifests: [
        deployment({
          ...GPU,
          pod: {
            nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-L4', 'cloud.google.com/gke-accelerator': 'nvidia-l4' },
          },
        }),
      ],
      found: ['nvidia.com/gpu.product and cloud.google.com/gke-accelerator are both selected'],
    },
  },
});
