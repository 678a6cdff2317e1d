import { ldapIsEncrypted } from '../../../src/rules/sign-in/ldap-is-encrypted';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(ldapIsEncrypted, {
  valid: {
    'no directory': [webui({ env: { LDAP_USE_TLS: 'false' } })],
    'the defaults': [webui({ env: { ENABLE_LDAP: 'true', LDAP_SERVER_PORT: '636' } })],
    'out of sight': [webui({ env: { ENABLE_LDAP: 'true', LDAP_USE_TLS: fromSecret('a', 'b') } })],
  },
  invalid: {
    'plain text': {
      manifests: [webui({ env: { ENABLE_LDAP: 'true', LDAP_USE_TLS: 'false' } })],
      found: ['LDAP_USE_TLS is false'],
      objects: ['Deployment/webui'],
    },
    'any certificate': {
      manifests: [webui({ env: { ENABLE_LDAP: 'true', LDAP_VALIDATE_CERT: 'False' } })],
      found: ['LDAP_VALIDATE_CERT is False'],
    },
  },
});
