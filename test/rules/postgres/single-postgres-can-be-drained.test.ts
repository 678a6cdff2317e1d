import { singlePostgresCanBeDrained } from '../../../src/rules/postgres/single-postgres-can-be-drained';
import { testRule } from '../rule-tester';
import { cluster } from './clusters';

testRule(singlePostgresCanBeDrained, {
  valid: {
    'no budget': [cluster({ instances: 1, enablePDB: false })],
    'three instances': [cluster()],
    'a maintenance that was announced': [cluster({ instances: 1, nodeMaintenanceWindow: { inProgress: true } })],
    'a Cluster of another group': [{ ...cluster({ instances: 1 }), apiVersion: 'cluster.x-k8s.io/v1beta1' }],
  },
  invalid: {
    "the operator's default": {
      manifests: [cluster({ instances: 1 })],
      found: ['instances is 1, enablePDB is not set'],
      objects: ['Cluster/db'],
    },
    'nothing said at all': {
      manifests: [cluster({ instances: undefined })],
      found: ['instances is 1, enablePDB is not set'],
    },
    'a budget that is asked for': {
      manifests: [cluster({ instances: 1, enablePDB: true })],
      found: ['instances is 1, enablePDB is true'],
    },
  },
});
