import { ollamaSettingsAreReadable } from '../../../src/rules/ollama/ollama-settings-are-readable';
import { deployment, ollama } from '../manifests';
import { testRule } from '../rule-tester';

testRule(ollamaSettingsAreReadable, {
  valid: {
    'values of every form': [
      ollama({
        env: {
          OLLAMA_NOPRUNE: 'false',
          OLLAMA_FLASH_ATTENTION: '1',
          OLLAMA_KEEP_ALIVE: '-1',
          OLLAMA_LOAD_TIMEOUT: '1h30m',
          OLLAMA_NUM_PARALLEL: '"2"',
          OLLAMA_MAX_QUEUE: '64',
          OLLAMA_KV_CACHE_TYPE: 'q8_0',
          OLLAMA_CONTEXT_LENGTH: '',
        },
      }),
    ],
    'a value out of sight': [
      ollama({ env: { OLLAMA_KEEP_ALIVE: { valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } } } }),
    ],
    'another program': [deployment({ image: 'nginx:1.29', env: { OLLAMA_KEEP_ALIVE: '7d' } })],
  },
  invalid: {
    'days, which Go does not know': {
      manifests: [ollama({ env: { OLLAMA_KEEP_ALIVE: '7d', OLLAMA_LOAD_TIMEOUT: '5 minutes' } })],
      found: ['OLLAMA_KEEP_ALIVE is 7d, which is no duration, OLLAMA_LOAD_TIMEOUT is 5 minutes, which is no duration'],
      objects: ['Deployment/ollama'],
    },
    'off, which means on': {
      manifests: [ollama({ env: { OLLAMA_NOPRUNE: 'off' } })],
      found: ['OLLAMA_NOPRUNE is off, which is no boolean'],
    },
    'a queue without room': {
      manifests: [ollama({ env: { OLLAMA_MAX_QUEUE: '0' } })],
      found: ['OLLAMA_MAX_QUEUE is 0, which is no room'],
    },
    'a number in words, and an unknown type': {
      manifests: [ollama({ env: { OLLAMA_NUM_PARALLEL: 'auto', OLLAMA_KV_CACHE_TYPE: 'q5' } })],
      found: ['OLLAMA_NUM_PARALLEL is auto, which is no number, OLLAMA_KV_CACHE_TYPE is q5, which is no type'],
    },
  },
});
