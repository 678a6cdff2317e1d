import { ollamaSettingsExist } from '../../../src/rules/ollama/ollama-settings-exist';
import { deployment, ollama } from '../manifests';
import { testRule } from '../rule-tester';

testRule(ollamaSettingsExist, {
  valid: {
    'variables that exist': [ollama({ env: { LLAMA_ARG_THREADS: '4', HTTPS_PROXY: 'http://proxy:3128' } })],
    'an empty one': [ollama({ env: { HTTP_PROXY: '' } })],
    'another program': [deployment({ image: 'nginx:1.29', env: { HTTP_PROXY: 'http://proxy:3128' } })],
  },
  invalid: {
    'a name that guides repeat': {
      manifests: [ollama({ env: { OLLAMA_NUM_THREADS: '4' } })],
      found: ['OLLAMA_NUM_THREADS Ollama has no such variable: LLAMA_ARG_THREADS'],
      objects: ['Deployment/ollama'],
    },
    'a proxy that breaks calls, and a setting of old': {
      manifests: [ollama({ env: { HTTP_PROXY: 'http://proxy:3128', OLLAMA_GPU_OVERHEAD: '1' } })],
      found: [/OLLAMA_GPU_OVERHEAD moves no model .*, HTTP_PROXY breaks calls/],
    },
  },
});
