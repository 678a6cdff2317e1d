import { lobuConnectionsFitTheDatabase } from '../../../src/rules/lobu/lobu-connections-fit-the-database';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

const declared = (connections: string) => ({ 'cdk8s-open-webui.io/database-max-connections': connections });

testRule(lobuConnectionsFitTheDatabase, {
  valid: {
    'enough of them': [gateway({ replicas: 3, annotations: declared('100') })],
    'no number declared': [gateway({ replicas: 30 })],
  },
  invalid: {
    'five gateways': {
      manifests: [gateway({ replicas: 5, annotations: declared('100') })],
      found: ['5 × 20 is 100, max_connections is 100, 3 of them reserved'],
    },
    'a bigger pool': {
      manifests: [gateway({ env: { DB_POOL_MAX: 50 }, annotations: declared('40') })],
      found: ['1 × 50 is 50, max_connections is 40, 3 of them reserved'],
      objects: ['Deployment/lobu-app'],
    },
  },
});
