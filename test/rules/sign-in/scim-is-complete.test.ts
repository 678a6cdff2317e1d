import { scimIsComplete } from '../../../src/rules/sign-in/scim-is-complete';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const token = { SCIM_TOKEN: fromSecret('scim', 'token') };

testRule(scimIsComplete, {
  valid: {
    'it is off': [webui()],
    'both are there': [webui({ env: { ENABLE_SCIM: 'true', ...token, SCIM_AUTH_PROVIDER: 'oidc' } })],
    'the newer name wins': [webui({ env: { ENABLE_SCIM: 'false', SCIM_ENABLED: 'true' } })],
  },
  invalid: {
    'no provider': {
      manifests: [webui({ env: { ENABLE_SCIM: 'true', ...token } })],
      found: ['ENABLE_SCIM is true, SCIM_AUTH_PROVIDER is not set'],
      objects: ['Deployment/webui'],
    },
    'nothing, by the older name': {
      manifests: [webui({ env: { SCIM_ENABLED: 'true' } })],
      found: ['SCIM_ENABLED is true, SCIM_TOKEN is not set, SCIM_AUTH_PROVIDER is not set'],
    },
  },
});
