import { readOnlyModelsAreNotPruned } from '../../../src/rules/ollama/read-only-models-are-not-pruned';
import { ollama } from '../manifests';
import { testRule } from '../rule-tester';

const READ_ONLY = { '/root/.ollama': { persistentVolumeClaim: { claimName: 'models' }, readOnly: true } };

testRule(readOnlyModelsAreNotPruned, {
  valid: {
    'no pruning': [ollama({ mounts: READ_ONLY, env: { OLLAMA_NOPRUNE: '1' } })],
    'a boolean that cannot be parsed, which is true': [ollama({ mounts: READ_ONLY, env: { OLLAMA_NOPRUNE: 'yes' } })],
    'models that can be written': [ollama({ mounts: { '/root/.ollama': { emptyDir: {} } } })],
    'no volume': [ollama()],
    'a variable out of sight': [ollama({ mounts: READ_ONLY, envFrom: [{ secretRef: { name: 'more' } }] })],
  },
  invalid: {
    'a read-only mount': {
      manifests: [ollama({ mounts: READ_ONLY })],
      found: ['/root/.ollama/models is read-only, OLLAMA_NOPRUNE is not set'],
      objects: ['Deployment/ollama'],
    },
    'a read-only claim': {
      manifests: [
        ollama({
          mounts: { '/models': { persistentVolumeClaim: { claimName: 'models', readOnly: true } } },
          env: { OLLAMA_MODELS: '/models', OLLAMA_NOPRUNE: 'false' },
        }),
      ],
      found: ['/models is read-only, OLLAMA_NOPRUNE is false'],
    },
    'an image as volume': {
      manifests: [ollama({ mounts: { '/root/.ollama/models': { image: { reference: 'models:1' } } } })],
      found: [/is read-only/],
    },
  },
});
