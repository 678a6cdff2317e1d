import { namespaceAndPodsAreOnePeer } from '../../../src/rules/network/namespace-and-pods-are-one-peer';
import { testRule } from '../rule-tester';
import { chat, models, pods, policy } from './manifests';

const namespace = { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } } };
const dns = { podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } };
const found = 'two peers, of which the one with pods means none in its own namespace';

testRule(namespaceAndPodsAreOnePeer, {
  valid: {
    'one peer': [chat(), policy({ egress: [{ to: [{ ...namespace, ...dns }] }] })],
    'a namespace, and pods that are here': [
      chat(),
      ...models(),
      policy({ egress: [{ to: [namespace, pods('ollama')] }] }),
    ],
    'a namespace alone': [chat(), policy({ egress: [{ to: [namespace] }] })],
    'in two rules': [chat(), policy({ egress: [{ to: [namespace] }, { to: [dns] }] })],
    'a policy of pods that are not here': [policy({ egress: [{ to: [namespace, dns] }] })],
  },
  invalid: {
    'two peers, on the way out': {
      manifests: [chat(), policy({ egress: [{ to: [namespace, dns] }] })],
      found: [found],
      objects: ['NetworkPolicy/policy'],
    },
    'two peers, on the way in': {
      manifests: [chat(), policy({ ingress: [{ from: [namespace, pods('proxy')] }] })],
      found: [found],
    },
  },
});
