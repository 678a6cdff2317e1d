import { eachOllamaPodHasAnAddress } from '../../../src/rules/ollama/each-ollama-pod-has-an-address';
import { ollama, service } from '../manifests';
import { testRule } from '../rule-tester';

const SET = ollama({ kind: 'StatefulSet', replicas: 2, spec: { serviceName: 'peers' } });

testRule(eachOllamaPodHasAnAddress, {
  valid: {
    'a headless Service': [SET, service({ name: 'peers', selector: { app: 'ollama' }, spec: { clusterIP: 'None' } })],
    'a Service that is not here': [SET],
    'one replica': [
      ollama({ kind: 'StatefulSet', spec: { serviceName: 'ollama' } }),
      service({ name: 'ollama-service', selector: { app: 'ollama' } }),
    ],
    'a Deployment': [ollama({ replicas: 2 }), service({ name: 'ollama' })],
  },
  invalid: {
    'another name': {
      manifests: [SET, service({ name: 'ollama-service', selector: { app: 'ollama' } })],
      found: ['serviceName is peers, and Service/ollama-service selects the pods'],
      objects: ['StatefulSet/ollama'],
    },
    'a Service with an address of its own': {
      manifests: [SET, service({ name: 'peers', selector: { app: 'ollama' } })],
      found: ['serviceName is peers, whose clusterIP is not set'],
    },
    'no name': {
      manifests: [ollama({ kind: 'StatefulSet', replicas: 2 }), service({ name: 'ollama' })],
      found: ['serviceName is not set, and Service/ollama selects the pods'],
    },
  },
});
