import { trustedHeadersComeFromTheProxy } from '../../../src/rules/network/trusted-headers-come-from-the-proxy';
import { fromSecret, service } from '../manifests';
import { testRule } from '../rule-tester';
import { CILIUM, chat, policy, tcp } from './manifests';

const env = { WEBUI_AUTH_TRUSTED_EMAIL_HEADER: 'X-Forwarded-Email' };
const set = 'WEBUI_AUTH_TRUSTED_EMAIL_HEADER is set';
const proxy = policy({
  ingress: [{ from: [{ namespaceSelector: { matchLabels: { name: 'edge' } } }], ports: tcp(8080) }],
});

testRule(trustedHeadersComeFromTheProxy, {
  valid: {
    'no trusted headers': [chat(), service({ spec: { type: 'NodePort' } })],
    'an empty name': [chat({ env: { WEBUI_AUTH_TRUSTED_EMAIL_HEADER: '' } })],
    'a policy that names the proxy': [chat({ env }), service(), proxy],
    'a policy that admits nobody': [chat({ env }), policy({ ingress: [] })],
    'everybody at another port': [chat({ env }), policy({ ingress: [{ ports: tcp(9090) }] })],
    'a policy of Cilium': [chat({ env }), CILIUM],
  },
  invalid: {
    'no policy': {
      manifests: [chat({ env })],
      found: [`${set}, no NetworkPolicy restricts who connects`],
      objects: ['Deployment/webui'],
    },
    'a name out of sight': {
      manifests: [chat({ env: { WEBUI_AUTH_TRUSTED_EMAIL_HEADER: fromSecret('a', 'b') } })],
      found: [/no NetworkPolicy/],
    },
    'a policy of what goes out': {
      manifests: [chat({ env }), policy({ egress: [] })],
      found: [/no NetworkPolicy/],
    },
    'a policy for everybody': {
      manifests: [chat({ env }), policy({ ingress: [{ ports: tcp(8080) }] })],
      found: [`${set}, NetworkPolicy/policy admits everybody at port 8080`],
    },
    'all namespaces': {
      manifests: [chat({ env }), policy({ ingress: [{ from: [{ namespaceSelector: {} }] }] })],
      found: [/admits everybody/],
    },
    'all addresses': {
      manifests: [chat({ env }), policy({ ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] })],
      found: [/admits everybody/],
    },
    'a Service that is reached past the proxy': {
      manifests: [chat({ env }), service({ spec: { type: 'LoadBalancer' } }), proxy],
      found: [`${set}, Service/webui is a LoadBalancer`],
    },
  },
});
