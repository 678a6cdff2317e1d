import { modelsFitWhereTheyAre } from '../../../src/rules/ollama/models-fit-where-they-are';
import { gpus, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const FACT = 'cdk8s-open-webui.io/';
const MODELS = (size: string, memory: string) => ({
  [`${FACT}models-size`]: size,
  [`${FACT}largest-model-memory`]: memory,
});
const LIMIT = (memory: string) => ({ resources: { limits: { memory } } });
const SET = (size: string, storage: string) =>
  ollama({
    kind: 'StatefulSet',
    annotations: { [`${FACT}models-size`]: size },
    container: { volumeMounts: [{ name: 'models', mountPath: '/root/.ollama' }] },
    spec: {
      volumeClaimTemplates: [{ metadata: { name: 'models' }, spec: { resources: { requests: { storage } } } }],
    },
  });

testRule(modelsFitWhereTheyAre, {
  valid: {
    'nothing declared': [ollama({ container: LIMIT('1Gi') })],
    'a limit with slack': [ollama({ annotations: MODELS('10Gi', '5Gi'), container: LIMIT('7Gi') })],
    'no limit': [ollama({ annotations: MODELS('10Gi', '5Gi') })],
    'a GPU with memory': [
      ollama({
        annotations: { ...MODELS('10Gi', '5Gi'), [`${FACT}gpu-memory`]: '22Gi' },
        container: gpus('nvidia.com/gpu'),
      }),
    ],
    'a GPU whose memory is not known': [
      ollama({ annotations: MODELS('10Gi', '50Gi'), container: gpus('nvidia.com/gpu') }),
    ],
    'a volume with room': [SET('10Gi', '30Gi')],
    'facts that cannot be read': [ollama({ annotations: MODELS('many', 'much'), container: LIMIT('1Gi') })],
  },
  invalid: {
    'a limit on the CPU': {
      manifests: [ollama({ annotations: MODELS('10Gi', '5Gi'), container: LIMIT('6Gi') })],
      found: ['the memory limit is 6Gi, the largest model takes 5Gi, a tenth more while it loads, and the server 1Gi'],
      objects: ['Deployment/ollama'],
    },
    'a small GPU': {
      manifests: [
        ollama({
          annotations: { ...MODELS('10Gi', '25Gi'), [`${FACT}gpu-memory`]: '22Gi' },
          container: gpus('nvidia.com/gpu'),
        }),
      ],
      found: ['the GPU has 22Gi, the largest model takes 25Gi'],
    },
    'a small volume': { manifests: [SET('40Gi', '30Gi')], found: ['the claim is 30Gi, the models are 40Gi'] },
  },
});
