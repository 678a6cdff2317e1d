import { waysInPassThePolicies } from '../../../src/rules/network/ways-in-pass-the-policies';
import { ingress, service } from '../manifests';
import { testRule } from '../rule-tester';
import { CILIUM, chat, models, pods, policy, tcp } from './manifests';

const exposed = [chat(), service(), ingress()];
const found = 'Ingress/webui leads here, and nobody from outside is admitted';

testRule(waysInPassThePolicies, {
  valid: {
    'no policy': exposed,
    'the namespace of a proxy': [
      ...exposed,
      policy({ ingress: [{ from: [{ namespaceSelector: { matchLabels: { x: 'y' } } }], ports: tcp(8080) }] }),
    ],
    'all pods of namespaces with a label': [
      ...exposed,
      policy({ ingress: [{ from: [{ namespaceSelector: { matchLabels: { router: '' } }, podSelector: {} }] }] }),
    ],
    'pods of a Gateway in the own namespace': [...exposed, policy({ ingress: [{ from: [pods('gateway')] }] })],
    'addresses of a balancer': [...exposed, policy({ ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0/16' } }] }] })],
    'the name of the port': [...exposed, policy({ ingress: [{ ports: tcp('http') }] })],
    'no way in': [chat(), service(), policy({ ingress: [] })],
    'a policy of Cilium beside': [...exposed, policy({ ingress: [] }), CILIUM],
  },
  invalid: {
    nobody: { manifests: [...exposed, policy({ ingress: [] })], found: [found], objects: ['NetworkPolicy/policy'] },
    'another port': {
      manifests: [...exposed, policy({ ingress: [{ from: [{ namespaceSelector: {} }], ports: tcp(9090) }] })],
      found: [found],
    },
    'a part of the own alone': {
      manifests: [
        ...models(),
        chat(),
        ingress({ service: 'ollama' }),
        policy({ selects: 'ollama', ingress: [{ from: [pods('webui')], ports: tcp(11434) }] }),
      ],
      found: [found],
    },
  },
});
