import { auditReachesALog } from '../../../src/rules/observation/audit-reaches-a-log';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const STDOUT = { ENABLE_AUDIT_STDOUT: 'true', ENABLE_AUDIT_LOGS_FILE: 'false' };
const audited = (env: Env) => [webui({ env: { AUDIT_LOG_LEVEL: 'METADATA', ...env } })];

testRule(auditReachesALog, {
  valid: {
    'no audit': [webui({ env: { ENABLE_AUDIT_LOGS_FILE: 'false' } })],
    'none on purpose': audited({ AUDIT_LOG_LEVEL: 'none', ENABLE_AUDIT_LOGS_FILE: 'false' }),
    'the file, as by default': audited({ AUDIT_LOG_LEVEL: 'request' }),
    'standard output': audited(STDOUT),
    'the file, whatever the level': audited({ GLOBAL_LOG_LEVEL: 'ERROR', ENABLE_AUDIT_STDOUT: 'true' }),
    'a level that prints it': audited({ ...STDOUT, GLOBAL_LOG_LEVEL: 'debug' }),
    'a level that is none, and so INFO': audited({ ...STDOUT, GLOBAL_LOG_LEVEL: 'loud' }),
    'what cannot be seen': audited({ ...STDOUT, ENABLE_AUDIT_STDOUT: fromSecret('a', 'b') }),
  },
  invalid: {
    'neither of both': {
      manifests: audited({ ENABLE_AUDIT_LOGS_FILE: 'false' }),
      found: ['AUDIT_LOG_LEVEL is METADATA, ENABLE_AUDIT_STDOUT is not set, ENABLE_AUDIT_LOGS_FILE is false'],
    },
    'standard output from warnings on': {
      manifests: audited({ ...STDOUT, GLOBAL_LOG_LEVEL: 'warning' }),
      found: ['AUDIT_LOG_LEVEL is METADATA, GLOBAL_LOG_LEVEL is warning'],
    },
    'no level': {
      manifests: audited({ AUDIT_LOG_LEVEL: 'true' }),
      found: ['AUDIT_LOG_LEVEL is true, which is no level'],
    },
  },
});
