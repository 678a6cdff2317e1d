import { ollamaHomeIsWritable } from '../../../src/rules/ollama/ollama-home-is-writable';
import { ollama } from '../manifests';
import { testRule } from '../rule-tester';

const USER = { pod: { securityContext: { runAsUser: 1000 } } };

testRule(ollamaHomeIsWritable, {
  valid: {
    root: [ollama({ pod: { securityContext: { runAsUser: 0 } } })],
    'the image as it is': [ollama()],
    'home and models on volumes': [
      ollama({
        ...USER,
        env: { HOME: '/home/ollama', OLLAMA_MODELS: '/models' },
        mounts: { '/home/ollama': { emptyDir: {} }, '/models': { persistentVolumeClaim: { claimName: 'models' } } },
      }),
    ],
    'a home with the models in it': [
      ollama({ ...USER, env: { HOME: '/data' }, mounts: { '/data': { emptyDir: {} } } }),
    ],
    'models of the image': [
      ollama({
        ...USER,
        env: { HOME: '/data', OLLAMA_MODELS: '/models', OLLAMA_NOPRUNE: '1' },
        mounts: { '/data': { emptyDir: {} } },
      }),
    ],
    'a home out of sight': [ollama({ ...USER, envFrom: [{ secretRef: { name: 'settings' } }] })],
  },
  invalid: {
    'another user at the default home': {
      manifests: [ollama({ ...USER, mounts: { '/models': { emptyDir: {} } }, env: { OLLAMA_MODELS: '/models' } })],
      found: ['the user is not root, the home /root is on no volume'],
      objects: ['Deployment/ollama'],
    },
    'the container says it': {
      manifests: [
        ollama({
          container: { securityContext: { runAsNonRoot: true } },
          mounts: { '/root': { emptyDir: {} } },
          env: { OLLAMA_MODELS: '/models' },
        }),
      ],
      found: ['the user is not root, /models is on no volume'],
    },
    'a read-only root file system': {
      manifests: [ollama({ container: { securityContext: { readOnlyRootFilesystem: true } } })],
      found: [/^the root file system is read-only, the home \/root is on no volume/],
    },
  },
});
