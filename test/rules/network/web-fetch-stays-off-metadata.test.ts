import { webFetchStaysOffMetadata } from '../../../src/rules/network/web-fetch-stays-off-metadata';
import { testRule } from '../rule-tester';
import { CILIUM, chat, DNS, policy } from './manifests';

testRule(webFetchStaysOffMetadata, {
  valid: {
    'not switched on': [chat()],
    'switched off': [chat({ env: { ENABLE_LOCAL_WEB_FETCH: 'false' } })],
    'an egress policy': [chat({ env: { ENABLE_LOCAL_WEB_FETCH: 'true' } }), policy({ egress: [DNS] })],
    'a policy of Cilium': [chat({ env: { ENABLE_LOCAL_WEB_FETCH: 'true' } }), CILIUM],
  },
  invalid: {
    'switched on': {
      manifests: [chat({ env: { ENABLE_LOCAL_WEB_FETCH: 'true' } })],
      found: ['ENABLE_LOCAL_WEB_FETCH is true, and no NetworkPolicy restricts what it reaches'],
      objects: ['Deployment/webui'],
    },
    'by its older name, with a policy of what comes in': {
      manifests: [chat({ env: { ENABLE_RAG_LOCAL_WEB_FETCH: 'True' } }), policy({ ingress: [] })],
      found: [/^ENABLE_RAG_LOCAL_WEB_FETCH/],
    },
  },
});
