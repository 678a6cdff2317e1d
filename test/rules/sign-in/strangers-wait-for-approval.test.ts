import { strangersWaitForApproval } from '../../../src/rules/sign-in/strangers-wait-for-approval';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const open = {
  ENABLE_OAUTH_SIGNUP: 'true',
  DEFAULT_USER_ROLE: 'user',
  GITHUB_CLIENT_ID: fromSecret('a', 'b'),
  GITHUB_CLIENT_SECRET: fromSecret('a', 'c'),
};
const microsoft = {
  ENABLE_OAUTH_SIGNUP: 'true',
  DEFAULT_USER_ROLE: 'user',
  MICROSOFT_CLIENT_ID: fromSecret('a', 'b'),
  MICROSOFT_CLIENT_SECRET: fromSecret('a', 'c'),
};

testRule(strangersWaitForApproval, {
  valid: {
    'they wait': [webui({ env: { ...open, DEFAULT_USER_ROLE: 'pending' } })],
    'they wait by default': [webui({ env: { ENABLE_OAUTH_SIGNUP: 'true', GOOGLE_CLIENT_ID: 'a' } })],
    'no sign-up': [webui({ env: { ...open, ENABLE_OAUTH_SIGNUP: 'false' } })],
    'a domain': [webui({ env: { ...open, OAUTH_ALLOWED_DOMAINS: 'example.com' } })],
    'roles from the provider': [webui({ env: { ...open, ENABLE_OAUTH_ROLE_MANAGEMENT: 'true' } })],
    'a tenant': [webui({ env: { ...microsoft, MICROSOFT_CLIENT_TENANT_ID: 'example.com' } })],
  },
  invalid: {
    'everybody of GitHub': {
      manifests: [webui({ env: open })],
      found: ['GITHUB_CLIENT_ID is set, OAUTH_ALLOWED_DOMAINS is not set, DEFAULT_USER_ROLE is user'],
      objects: ['Deployment/webui'],
    },
    'everybody of Microsoft': {
      manifests: [webui({ env: { ...microsoft, MICROSOFT_CLIENT_TENANT_ID: 'organizations' } })],
      found: [/^MICROSOFT_CLIENT_ID is set/],
    },
  },
});
