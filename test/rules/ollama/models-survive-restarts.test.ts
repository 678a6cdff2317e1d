import { modelsSurviveRestarts } from '../../../src/rules/ollama/models-survive-restarts';
import { ollama } from '../manifests';
import { testRule } from '../rule-tester';

testRule(modelsSurviveRestarts, {
  valid: {
    'a claim': [ollama({ mounts: { '/root/.ollama': { persistentVolumeClaim: { claimName: 'models' } } } })],
    'an image that holds them': [ollama({ env: { OLLAMA_NOPRUNE: '1', OLLAMA_MODELS: '/models' } })],
    'a Job': [ollama({ kind: 'Job', command: ['ollama', 'serve'] })],
    'a client': [ollama({ command: ['ollama', 'pull', 'a:1'] })],
    'scaled to none': [ollama({ replicas: 0 })],
  },
  invalid: {
    'the container': {
      manifests: [ollama()],
      found: ["/root/.ollama/models is on the container's own file system"],
      objects: ['Deployment/ollama'],
    },
    'an emptyDir': {
      manifests: [ollama({ mounts: { '/root/.ollama': { emptyDir: {} } } })],
      found: ['/root/.ollama/models is on emptyDir volume-0'],
    },
  },
});
