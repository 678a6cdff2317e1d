import { openWebUIAdmitsItsProxyOnly } from '../../../src/rules/network/open-webui-admits-its-proxy-only';
import { ingress, service } from '../manifests';
import { testRule } from '../rule-tester';
import { chat, pods, policy, tcp } from './manifests';

testRule(openWebUIAdmitsItsProxyOnly, {
  valid: {
    'no policy': [chat(), service(), ingress()],
    'the namespace of the proxy': [
      chat(),
      service(),
      ingress(),
      policy({ ingress: [{ from: [pods('proxy', 'edge')], ports: tcp(8080) }] }),
    ],
    'no proxy': [chat(), service(), policy({ ingress: [{}] })],
    'a port of a node, which anybody may reach': [
      chat(),
      service({ spec: { type: 'NodePort' } }),
      policy({ ingress: [{ from: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }] }),
    ],
    'trusted headers, which are a rule of their own': [
      chat({ env: { WEBUI_AUTH_TRUSTED_EMAIL_HEADER: 'X-Email' } }),
      service(),
      ingress(),
      policy({ ingress: [{}] }),
    ],
  },
  invalid: {
    'no `from`': {
      manifests: [chat(), service(), ingress(), policy({ ingress: [{ ports: tcp(8080) }] })],
      found: ['port 8080 is open to everybody'],
      objects: ['NetworkPolicy/policy'],
    },
    'all namespaces': {
      manifests: [chat(), service(), ingress(), policy({ ingress: [{ from: [{ namespaceSelector: {} }] }] })],
      found: ['port 8080 is open to everybody'],
    },
  },
});
