import { ollamaAdmitsItsClientsOnly } from '../../../src/rules/network/ollama-admits-its-clients-only';
import { testRule } from '../rule-tester';
import { CILIUM, chat, models, pods, policy, tcp } from './manifests';

const env = { OLLAMA_BASE_URL: 'http://ollama' };
const proxied = policy({ ingress: [{ from: [pods('proxy', 'edge')] }] });

testRule(ollamaAdmitsItsClientsOnly, {
  valid: {
    'no policies at all': [chat({ env }), ...models()],
    'a policy that names its client': [
      ...models(),
      policy({ selects: 'ollama', ingress: [{ from: [pods('webui')], ports: tcp(11434) }] }),
    ],
    'all pods of a namespace': [
      ...models(),
      policy({
        selects: 'ollama',
        ingress: [{ from: [{ namespaceSelector: { matchLabels: { team: 'ai' } } }, { podSelector: {} }] }],
      }),
    ],
    'everybody at another port': [...models(), policy({ selects: 'ollama', ingress: [{ ports: tcp(9400) }] })],
    'a policy of an Open WebUI that does not use it': [chat(), ...models(), proxied],
    'a policy of Cilium beside': [chat({ env }), ...models(), proxied, CILIUM],
  },
  invalid: {
    'a policy without `from`': {
      manifests: [...models(), policy({ selects: 'ollama', ingress: [{ ports: tcp(11434) }] })],
      found: ['port 11434 is open to everybody'],
      objects: ['NetworkPolicy/policy'],
    },
    'all namespaces': {
      manifests: [...models(), policy({ selects: 'ollama', ingress: [{ from: [{ namespaceSelector: {} }] }] })],
      found: ['port 11434 is open to everybody'],
    },
    'a policy of its Open WebUI alone': {
      manifests: [chat({ env }), ...models(), proxied],
      found: ['no policy restricts who connects to it, as one does for Deployment/webui'],
      objects: ['Deployment/ollama'],
    },
  },
});
