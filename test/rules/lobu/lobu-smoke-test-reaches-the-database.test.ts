import { lobuSmokeTestReachesTheDatabase } from '../../../src/rules/lobu/lobu-smoke-test-reaches-the-database';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { gateway, smokeTest } from './programs';

const DATABASE = { DATABASE_URL: fromSecret('lobu-db', 'uri') };
const RUN = { WORKER_SMOKE_ENABLED: 'true', WORKER_SMOKE_CONV_PREFIX: 'smoke-' };

testRule(lobuSmokeTestReachesTheDatabase, {
  valid: {
    'health alone': [gateway({ env: DATABASE }), smokeTest()],
    'a run and its database': [gateway({ env: DATABASE }), smokeTest({ env: { ...RUN, ...DATABASE } })],
    'a database in the Secret that everybody reads': [
      gateway({ envFrom: [{ secretRef: { name: 'lobu-secrets' } }] }),
      smokeTest({ env: RUN, envFrom: [{ secretRef: { name: 'lobu-secrets' } }] }),
    ],
  },
  invalid: {
    "the chart's Job": {
      manifests: [
        gateway({ env: DATABASE }),
        smokeTest({ env: RUN, envFrom: [{ secretRef: { name: 'lobu-secrets' } }] }),
      ],
      found: ['DATABASE_URL is not set by the Job, and set by the gateway'],
      objects: ['Job/lobu-smoke-test'],
    },
    'a conversation that the server refuses': {
      manifests: [
        gateway({ env: DATABASE }),
        smokeTest({ env: { ...RUN, ...DATABASE, WORKER_SMOKE_CONV_PREFIX: 'test-' } }),
      ],
      found: ['WORKER_SMOKE_CONV_PREFIX is test-'],
    },
  },
});
