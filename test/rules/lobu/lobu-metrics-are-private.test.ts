import { lobuMetricsArePrivate } from '../../../src/rules/lobu/lobu-metrics-are-private';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { EXPOSED, gateway } from './programs';

testRule(lobuMetricsArePrivate, {
  valid: {
    'nothing exposed': [gateway()],
    'a token': [gateway({ env: { METRICS_AUTH_TOKEN: fromSecret('s', 'k') } }), ...EXPOSED],
  },
  invalid: {
    'an Ingress': {
      manifests: [gateway(), ...EXPOSED],
      found: ['METRICS_AUTH_TOKEN is not set'],
      objects: ['Deployment/lobu-app'],
    },
  },
});
