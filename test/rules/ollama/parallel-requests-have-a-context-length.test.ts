import { parallelRequestsHaveAContextLength } from '../../../src/rules/ollama/parallel-requests-have-a-context-length';
import { ollama, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(parallelRequestsHaveAContextLength, {
  valid: {
    both: [ollama({ env: { OLLAMA_NUM_PARALLEL: '2', OLLAMA_CONTEXT_LENGTH: '8192' } })],
    neither: [ollama()],
    'one request': [ollama({ env: { OLLAMA_NUM_PARALLEL: '1' } })],
    'a context out of sight': [ollama({ env: { OLLAMA_NUM_PARALLEL: '2' }, envFrom: [{ secretRef: { name: 'a' } }] })],
    'another program': [webui({ env: { OLLAMA_NUM_PARALLEL: '2' } })],
  },
  invalid: {
    'several requests': {
      manifests: [ollama({ env: { OLLAMA_NUM_PARALLEL: '"2"' } })],
      found: ['OLLAMA_NUM_PARALLEL is "2", OLLAMA_CONTEXT_LENGTH is not set'],
      objects: ['Deployment/ollama'],
    },
    'a context of the default': {
      manifests: [ollama({ env: { OLLAMA_NUM_PARALLEL: '4', OLLAMA_CONTEXT_LENGTH: '0' } })],
      found: ['OLLAMA_NUM_PARALLEL is 4, OLLAMA_CONTEXT_LENGTH is 0'],
    },
  },
});
