import { auditHoldsNoSecrets } from '../../../src/rules/observation/audit-holds-no-secrets';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const audited = (level: string) => [webui({ env: { AUDIT_LOG_LEVEL: level } })];

testRule(auditHoldsNoSecrets, {
  valid: {
    'no audit': [webui()],
    'metadata alone': audited('METADATA'),
    'what cannot be seen': [webui({ env: { AUDIT_LOG_LEVEL: fromSecret('a', 'b') } })],
  },
  invalid: {
    requests: { manifests: audited('request'), found: ['AUDIT_LOG_LEVEL is request, bodies of requests are logged'] },
    answers: {
      manifests: audited('REQUEST_RESPONSE'),
      found: ['AUDIT_LOG_LEVEL is REQUEST_RESPONSE, bodies of requests and answers are logged'],
    },
  },
});
