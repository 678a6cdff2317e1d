import { lobuDisruptionBudgetLetsPodsGo } from '../../../src/rules/lobu/lobu-disruption-budget-lets-pods-go';
import { yaml } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

const budget = (limit: string, name = 'lobu') => yaml`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: { name: lobu-app }
  spec:
    ${limit}
    selector:
      matchLabels: { app.kubernetes.io/name: ${name}, app.kubernetes.io/component: api }
`;

testRule(lobuDisruptionBudgetLetsPodsGo, {
  valid: {
    'one of three': [gateway({ replicas: 3 }), ...budget('minAvailable: 1')],
    'one may go': [gateway({ replicas: 3 }), ...budget('maxUnavailable: 1')],
    'a budget of others': [gateway(), ...budget('minAvailable: 1', 'another')],
  },
  invalid: {
    'one of one': {
      manifests: [gateway(), ...budget('minAvailable: 1')],
      found: ['minAvailable is 1, replicas is 1'],
      objects: ['PodDisruptionBudget/lobu-app'],
    },
    'none may go': {
      manifests: [gateway({ replicas: 3 }), ...budget('maxUnavailable: 0')],
      found: ['maxUnavailable is 0'],
    },
    'all must stay': {
      manifests: [gateway({ replicas: 3 }), ...budget('minAvailable: 100%')],
      found: ['minAvailable is 100%, replicas is 3'],
    },
  },
});
