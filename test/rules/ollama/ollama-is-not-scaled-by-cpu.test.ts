import { ollamaIsNotScaledByCpu } from '../../../src/rules/ollama/ollama-is-not-scaled-by-cpu';
import { autoscaler, ollama, webui } from '../manifests';
import { testRule } from '../rule-tester';

const target = { type: 'Utilization', averageUtilization: 70 };

testRule(ollamaIsNotScaledByCpu, {
  valid: {
    'a queue': [ollama(), autoscaler({ target: 'ollama', spec: { metrics: [{ type: 'External' }] } })],
    'an Open WebUI': [webui(), autoscaler()],
    'no autoscaler': [ollama({ replicas: 2 })],
  },
  invalid: {
    'CPU, since nothing is said': {
      manifests: [ollama(), autoscaler({ target: 'ollama' })],
      found: ['it measures cpu'],
      objects: ['HorizontalPodAutoscaler/webui'],
    },
    memory: {
      manifests: [
        ollama(),
        autoscaler({
          target: 'ollama',
          spec: { metrics: [{ type: 'Resource', resource: { name: 'memory', target } }] },
        }),
      ],
      found: ['it measures memory'],
    },
  },
});
