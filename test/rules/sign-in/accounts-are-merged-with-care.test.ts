import { accountsAreMergedWithCare } from '../../../src/rules/sign-in/accounts-are-merged-with-care';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const merged = {
  OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'true',
  MICROSOFT_CLIENT_ID: fromSecret('a', 'b'),
  MICROSOFT_CLIENT_SECRET: fromSecret('a', 'c'),
  MICROSOFT_CLIENT_TENANT_ID: 'example.com',
};

testRule(accountsAreMergedWithCare, {
  valid: {
    'nothing is merged': [webui({ env: { ...merged, OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'false' } })],
    'no provider': [webui({ env: { OAUTH_MERGE_ACCOUNTS_BY_EMAIL: 'true' } })],
    'domains of a tenant': [webui({ env: { ...merged, OAUTH_ALLOWED_DOMAINS: 'example.com' } })],
    'domains out of sight': [webui({ env: { ...merged, OAUTH_ALLOWED_DOMAINS: fromSecret('a', 'd') } })],
  },
  invalid: {
    'all domains': {
      manifests: [webui({ env: merged })],
      found: ['OAUTH_MERGE_ACCOUNTS_BY_EMAIL is true, OAUTH_ALLOWED_DOMAINS is not set'],
      objects: ['Deployment/webui'],
    },
    'all domains, said': {
      manifests: [webui({ env: { ...merged, OAUTH_ALLOWED_DOMAINS: 'a.example, *' } })],
      found: [/OAUTH_ALLOWED_DOMAINS is a\.example, \*$/],
    },
    'all tenants': {
      manifests: [
        webui({ env: { ...merged, MICROSOFT_CLIENT_TENANT_ID: 'common', OAUTH_ALLOWED_DOMAINS: 'example.com' } }),
      ],
      found: ['OAUTH_MERGE_ACCOUNTS_BY_EMAIL is true, MICROSOFT_CLIENT_TENANT_ID is common'],
    },
  },
});
