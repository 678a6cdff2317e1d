import { policyPortsAreContainerPorts } from '../../../src/rules/network/policy-ports-are-container-ports';
import { service } from '../manifests';
import { testRule } from '../rule-tester';
import { chat, models, pods, policy, tcp } from './manifests';

testRule(policyPortsAreContainerPorts, {
  valid: {
    "the container's": [chat(), service(), policy({ ingress: [{ ports: tcp(8080) }] })],
    'its name': [chat(), service(), policy({ ingress: [{ ports: tcp('http') }] })],
    'a range': [chat(), service(), policy({ ingress: [{ ports: [{ port: 80, endPort: 9000 }] }] })],
    'all ports': [chat(), service(), policy({ ingress: [{}] })],
    'a port that no Service has': [chat(), service(), policy({ ingress: [{ ports: tcp(9090) }] })],
    'a Service at the same port': [
      chat(),
      service({ spec: { ports: [{ port: 8080 }] } }),
      policy({ ingress: [{ ports: tcp(8080) }] }),
    ],
    'egress to the internet': [
      chat(),
      service(),
      policy({ egress: [{ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }], ports: tcp(80) }] }),
    ],
    'containers that declare no port': [chat({ container: {} }), service(), policy({ ingress: [{ ports: tcp(80) }] })],
  },
  invalid: {
    'the port of a Service, on the way in': {
      manifests: [chat(), service(), policy({ ingress: [{ ports: tcp(80) }] })],
      found: ['80 is the port of Service/webui, whose pods answer at 8080'],
      objects: ['NetworkPolicy/policy'],
    },
    'the port of a Service, on the way out': {
      manifests: [chat(), ...models(), policy({ egress: [{ to: [pods('ollama')], ports: tcp(80) }] })],
      found: ['80 is the port of Service/ollama, whose pods answer at 11434'],
    },
  },
});
