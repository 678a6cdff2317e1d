import { deprecatedVariablesAreReplaced } from '../../../src/rules/variables/deprecated-variables-are-replaced';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(deprecatedVariablesAreReplaced, {
  valid: {
    'the newer name': [webui({ env: { ENABLE_SCIM: 'true' } })],
    'the only name that the release knows': [
      webui({ image: 'ghcr.io/open-webui/open-webui:v0.6.20', env: { SCIM_ENABLED: 'true' } }),
    ],
  },
  invalid: {
    'the older name': {
      manifests: [webui({ env: { SCIM_ENABLED: 'true' } })],
      found: ['SCIM_ENABLED is the older name of ENABLE_SCIM'],
      objects: ['Deployment/webui'],
    },
    'the older name beside the newer one': {
      manifests: [webui({ env: { LDAP_SEARCH_FILTERS: 'a', LDAP_SEARCH_FILTER: 'b' } })],
      found: ['LDAP_SEARCH_FILTERS is the older name of LDAP_SEARCH_FILTER'],
    },
  },
});
