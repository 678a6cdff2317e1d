import { lobuAgentsReachNamedDomains } from '../../../src/rules/lobu/lobu-agents-reach-named-domains';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

testRule(lobuAgentsReachNamedDomains, {
  valid: {
    none: [gateway({ env: { WORKER_ALLOWED_DOMAINS: '' } })],
    some: [gateway({ env: { WORKER_ALLOWED_DOMAINS: 'api.github.com,.example.com' } })],
  },
  invalid: {
    all: {
      manifests: [gateway({ env: { WORKER_ALLOWED_DOMAINS: '*' } })],
      found: ['WORKER_ALLOWED_DOMAINS is *'],
    },
  },
});
