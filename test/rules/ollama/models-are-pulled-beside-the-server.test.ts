import { modelsArePulledBesideTheServer } from '../../../src/rules/ollama/models-are-pulled-beside-the-server';
import { ollama } from '../manifests';
import { testRule } from '../rule-tester';

const EXEC = { exec: { command: ['/bin/sh', '-c', 'until ollama ps; do sleep 5; done; ollama pull llama3.2:3b'] } };

testRule(modelsArePulledBesideTheServer, {
  valid: {
    'a container beside it': [
      ollama({ sidecars: [{ name: 'sync', image: 'ollama/ollama:0.32.15', command: ['ollama', 'pull', 'a:1'] }] }),
    ],
    'a hook that waits': [ollama({ container: { lifecycle: { preStop: { exec: { command: ['sleep', '10'] } } } } })],
  },
  invalid: {
    'a hook': {
      manifests: [ollama({ container: { lifecycle: { postStart: EXEC } } })],
      found: ['postStart pulls models'],
      objects: ['Deployment/ollama'],
    },
    'a probe': {
      manifests: [ollama({ container: { startupProbe: EXEC } })],
      found: ['startupProbe pulls models'],
    },
  },
});
