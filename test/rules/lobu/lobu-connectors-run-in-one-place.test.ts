import { lobuConnectorsRunInOnePlace } from '../../../src/rules/lobu/lobu-connectors-run-in-one-place';
import { testRule } from '../rule-tester';
import { gateway, worker } from './programs';

testRule(lobuConnectorsRunInOnePlace, {
  valid: {
    'a worker, and gateways that leave it alone': [gateway({ env: { LOBU_DISABLE_EMBEDDED_WORKER: '1' } }), worker()],
    'no worker': [gateway()],
    'a worker scaled to nothing': [gateway(), worker({ replicas: 0 })],
    'a worker that these manifests need not hold': [
      gateway({ env: { LOBU_DISABLE_EMBEDDED_WORKER: '1' }, metadata: { uid: 'a' } }),
    ],
  },
  invalid: {
    'the chart': {
      manifests: [gateway(), worker()],
      found: ['LOBU_DISABLE_EMBEDDED_WORKER is not set, Deployment/lobu-worker runs connectors too'],
      objects: ['Deployment/lobu-app'],
    },
    'nobody who runs connectors': {
      manifests: [gateway({ env: { LOBU_DISABLE_EMBEDDED_WORKER: '1' } })],
      found: ['LOBU_DISABLE_EMBEDDED_WORKER is 1, no worker is deployed'],
    },
  },
});
