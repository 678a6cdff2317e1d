import { policiesLetNamesBeResolved } from '../../../src/rules/network/policies-let-names-be-resolved';
import { deployment, fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { CILIUM, chat, DNS, pods, policy, tcp } from './manifests';

const env = { OLLAMA_BASE_URL: 'http://ollama:11434' };
const out = { to: [pods('ollama')], ports: tcp(11434) };

testRule(policiesLetNamesBeResolved, {
  valid: {
    'a rule for names': [chat({ env }), policy({ egress: [DNS, out] })],
    "OpenShift's port": [chat({ env }), policy({ egress: [out, { ports: [{ protocol: 'UDP', port: 5353 }] }] })],
    'all ports of somebody': [chat({ env }), policy({ egress: [{ to: [pods('ollama')] }] })],
    'a policy for all names of the namespace': [
      chat({ env }),
      policy({ name: 'own', egress: [out] }),
      policy({ name: 'dns', spec: { podSelector: {}, policyTypes: ['Egress'], egress: [DNS] } }),
    ],
    'nothing out at all': [chat({ env }), policy({ egress: [] })],
    'a policy of what comes in': [chat({ env }), policy({ ingress: [] })],
    'a program that we do not know': [
      deployment({ image: 'nginx:1.27.0', env }),
      policy({ selects: 'app', egress: [out] }),
    ],
    'no hosts': [chat(), policy({ egress: [out] })],
    'a policy of Cilium beside': [chat({ env }), policy({ egress: [out] }), CILIUM],
  },
  invalid: {
    'a policy that forgets it': {
      manifests: [chat({ env }), policy({ egress: [out] })],
      found: ['its egress rules admit no UDP, and Deployment/webui connects by name'],
      objects: ['NetworkPolicy/policy'],
    },
    'TCP alone': {
      manifests: [chat({ env }), policy({ egress: [out, { ports: tcp(53) }] })],
      found: [/admit no UDP/],
    },
    'egress by `egress` alone': {
      manifests: [chat({ env }), policy({ spec: { policyTypes: undefined, egress: [out] } })],
      found: [/admit no UDP/],
    },
    'a host in a Secret': {
      manifests: [chat({ env: { DATABASE_URL: fromSecret('db', 'uri') } }), policy({ egress: [out] })],
      found: [/admit no UDP/],
    },
  },
});
