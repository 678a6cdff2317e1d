import { pullsPassThePolicies } from '../../../src/rules/network/pulls-pass-the-policies';
import { testRule } from '../rule-tester';
import { CILIUM, DNS, models, policy, tcp } from './manifests';

const pulling = models({
  sidecars: [{ name: 'pull', image: 'ollama/ollama:0.32.15', command: ['ollama', 'pull', 'x'] }],
});
const internet = { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] };

testRule(pullsPassThePolicies, {
  valid: {
    'no policy': pulling,
    'the internet by HTTPS': [
      ...pulling,
      policy({ selects: 'ollama', egress: [DNS, { ...internet, ports: tcp(443) }] }),
    ],
    'a proxy at another port': [
      ...pulling,
      policy({ selects: 'ollama', egress: [DNS, { to: [{ ipBlock: { cidr: '10.0.0.5/32' } }], ports: tcp(3128) }] }),
    ],
    'nothing to pull': [...models(), policy({ selects: 'ollama', egress: [] })],
    'a policy of Cilium beside': [...pulling, policy({ selects: 'ollama', egress: [] }), CILIUM],
  },
  invalid: {
    'nothing out': {
      manifests: [...pulling, policy({ selects: 'ollama', egress: [] })],
      found: ['Deployment/ollama pulls models, and no egress rule admits addresses at port 443'],
      objects: ['NetworkPolicy/policy'],
    },
    'names alone': {
      manifests: [...pulling, policy({ selects: 'ollama', egress: [DNS] })],
      found: [/pulls models/],
    },
  },
});
