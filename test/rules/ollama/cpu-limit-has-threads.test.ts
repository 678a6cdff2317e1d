import { cpuLimitHasThreads } from '../../../src/rules/ollama/cpu-limit-has-threads';
import { deployment, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const LIMIT = { resources: { limits: { cpu: 4 } } };

testRule(cpuLimitHasThreads, {
  valid: {
    threads: [ollama({ container: LIMIT, env: { LLAMA_ARG_THREADS: '4' } })],
    'no limit': [ollama({ container: { resources: { requests: { cpu: '4' } } } })],
    'threads out of sight': [ollama({ container: LIMIT, envFrom: [{ configMapRef: { name: 'settings' } }] })],
    'a client of the same image': [ollama({ command: ['bash', '-c', 'ollama pull a:1'], container: LIMIT })],
    'another program': [deployment({ image: 'nginx:1.29', container: LIMIT })],
  },
  invalid: {
    'a limit alone': {
      manifests: [ollama({ container: LIMIT })],
      found: ['the limit of CPU is 4, LLAMA_ARG_THREADS is not set'],
      objects: ['Deployment/ollama'],
    },
    'a server by its command': {
      manifests: [deployment({ image: 'registry.example.com/llm:1', command: ['ollama', 'serve'], container: LIMIT })],
      found: [/^the limit of CPU is 4/],
    },
  },
});
