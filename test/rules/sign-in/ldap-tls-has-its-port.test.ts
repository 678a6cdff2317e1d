import { ldapTlsHasItsPort } from '../../../src/rules/sign-in/ldap-tls-has-its-port';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(ldapTlsHasItsPort, {
  valid: {
    'no directory': [webui({ env: { LDAP_SERVER_PORT: '389' } })],
    LDAPS: [webui({ env: { ENABLE_LDAP: 'true', LDAP_SERVER_PORT: '636' } })],
    'plain text at its port': [webui({ env: { ENABLE_LDAP: 'true', LDAP_USE_TLS: 'false' } })],
    'a port out of sight': [webui({ env: { ENABLE_LDAP: 'true', LDAP_SERVER_PORT: fromSecret('a', 'b') } })],
  },
  invalid: {
    'the default port': {
      manifests: [webui({ env: { ENABLE_LDAP: 'true' } })],
      found: ['LDAP_SERVER_PORT is not set, LDAP_USE_TLS is not set'],
      objects: ['Deployment/webui'],
    },
    'the global catalog in plain text': {
      manifests: [webui({ env: { ENABLE_LDAP: 'true', LDAP_USE_TLS: 'true', LDAP_SERVER_PORT: '3268' } })],
      found: ['LDAP_SERVER_PORT is 3268, LDAP_USE_TLS is true'],
    },
  },
});
