import { sessionsExpire } from '../../../src/rules/sign-in/sessions-expire';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(sessionsExpire, {
  valid: {
    'nothing is said': [webui()],
    'a time': [webui({ env: { JWT_EXPIRES_IN: '12h' } })],
    'out of sight': [webui({ env: { JWT_EXPIRES_IN: fromSecret('a', 'b') } })],
  },
  invalid: {
    never: {
      manifests: [webui({ env: { JWT_EXPIRES_IN: '-1' } })],
      found: ['JWT_EXPIRES_IN is -1'],
      objects: ['Deployment/webui'],
    },
    'zero, which is never too': {
      manifests: [webui({ env: { JWT_EXPIRES_IN: '0' } })],
      found: ['JWT_EXPIRES_IN is 0'],
    },
  },
});
