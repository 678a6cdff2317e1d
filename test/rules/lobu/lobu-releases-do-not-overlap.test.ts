import { lobuReleasesDoNotOverlap } from '../../../src/rules/lobu/lobu-releases-do-not-overlap';
import { testRule } from '../rule-tester';
import { gateway, worker } from './programs';

testRule(lobuReleasesDoNotOverlap, {
  valid: {
    'all at once': [gateway({ replicas: 3, strategy: { type: 'Recreate' } })],
    'a worker': [worker({ strategy: { type: 'RollingUpdate' } })],
  },
  invalid: {
    'the chart': { manifests: [gateway()], found: ['strategy is not set'], objects: ['Deployment/lobu-app'] },
    'one after the other': {
      manifests: [gateway({ replicas: 3, strategy: { type: 'RollingUpdate' } })],
      found: ['strategy is RollingUpdate'],
    },
  },
});
