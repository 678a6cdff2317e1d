import { lobuBootMigrationsHaveTime } from '../../../src/rules/lobu/lobu-boot-migrations-have-time';
import { testRule } from '../rule-tester';
import { gateway } from './programs';

testRule(lobuBootMigrationsHaveTime, {
  valid: {
    'a Job': [gateway({ env: { SKIP_MIGRATIONS: '1' }, container: { livenessProbe: {} } })],
    'a startupProbe': [gateway({ container: { livenessProbe: {}, startupProbe: {} } })],
    'nobody who kills': [gateway()],
  },
  invalid: {
    'an impatient kubelet': {
      manifests: [gateway({ container: { livenessProbe: {} } })],
      found: ['SKIP_MIGRATIONS is not set, there is no startupProbe'],
    },
  },
});
