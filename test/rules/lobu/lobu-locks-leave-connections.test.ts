import { lobuLocksLeaveConnections } from '../../../src/rules/lobu/lobu-locks-leave-connections';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

testRule(lobuLocksLeaveConnections, {
  valid: {
    'nothing said': [gateway()],
    'fifteen of twenty': [gateway({ env: { LOBU_MAX_RESERVED_LOCKS: 15 } })],
    'a pool out of sight': [gateway({ env: { LOBU_MAX_RESERVED_LOCKS: 50, DB_POOL_MAX: fromSecret('s', 'k') } })],
  },
  invalid: {
    'sixteen of twenty': {
      manifests: [gateway({ env: { LOBU_MAX_RESERVED_LOCKS: 16 } })],
      found: ['LOBU_MAX_RESERVED_LOCKS is 16, DB_POOL_MAX is not set'],
    },
    'a smaller pool': {
      manifests: [gateway({ env: { LOBU_MAX_RESERVED_LOCKS: 10, DB_POOL_MAX: 12 } })],
      found: ['LOBU_MAX_RESERVED_LOCKS is 10, DB_POOL_MAX is 12'],
      objects: ['Deployment/lobu-app'],
    },
  },
});
