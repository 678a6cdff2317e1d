import { newAccountsAreNoAdministrators } from '../../../src/rules/sign-in/new-accounts-are-no-administrators';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(newAccountsAreNoAdministrators, {
  valid: {
    'nothing is said': [webui()],
    users: [webui({ env: { DEFAULT_USER_ROLE: 'user' } })],
    'out of sight': [webui({ env: { DEFAULT_USER_ROLE: fromSecret('a', 'b') } })],
  },
  invalid: {
    administrators: {
      manifests: [webui({ env: { DEFAULT_USER_ROLE: 'admin' } })],
      found: ['DEFAULT_USER_ROLE is admin'],
      objects: ['Deployment/webui'],
    },
  },
});
