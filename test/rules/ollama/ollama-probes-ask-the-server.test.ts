import { ollamaProbesAskTheServer } from '../../../src/rules/ollama/ollama-probes-ask-the-server';
import { deployment, ollama } from '../manifests';
import { testRule } from '../rule-tester';

const HTTP = (path: string) => ({ httpGet: { path, port: 11434 } });

testRule(ollamaProbesAskTheServer, {
  valid: {
    'a path': [ollama({ container: { livenessProbe: HTTP('/'), readinessProbe: HTTP('/api/version') } })],
    'no probe': [ollama()],
    'a list of models': [ollama({ container: { readinessProbe: { exec: { command: ['ollama', 'list'] } } } })],
    'another program': [deployment({ image: 'nginx:1.29', container: { livenessProbe: { tcpSocket: { port: 80 } } } })],
  },
  invalid: {
    'a port': {
      manifests: [ollama({ container: { readinessProbe: { tcpSocket: { port: 11434 } } } })],
      found: ['readinessProbe is a tcpSocket'],
      objects: ['Deployment/ollama'],
    },
    'a question to a model': {
      manifests: [
        ollama({
          container: {
            livenessProbe: { exec: { command: ['sh', '-c', 'ollama run llama3.2 hi'] } },
            startupProbe: HTTP('/api/generate'),
          },
        }),
      ],
      found: ['startupProbe lets a model work, livenessProbe lets a model work'],
    },
  },
});
