import { signInLeavesAWayIn } from '../../../src/rules/sign-in/sign-in-leaves-a-way-in';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const oidc = {
  OAUTH_CLIENT_ID: fromSecret('oidc', 'id'),
  OAUTH_CLIENT_SECRET: fromSecret('oidc', 'secret'),
  OPENID_PROVIDER_URL: 'https://login.example.com/.well-known/openid-configuration',
};

testRule(signInLeavesAWayIn, {
  valid: {
    'nothing is said': [webui()],
    'the form is on': [webui({ env: { ENABLE_LOGIN_FORM: 'True' } })],
    'a provider beside no form': [webui({ env: { ENABLE_LOGIN_FORM: 'false', ...oidc } })],
    'a provider beside no passwords': [webui({ env: { ENABLE_PASSWORD_AUTH: 'false', ...oidc } })],
    'a directory beside no form': [webui({ env: { ENABLE_LOGIN_FORM: 'false', ENABLE_LDAP: 'true' } })],
    'a directory out of sight beside no form': [
      webui({ env: { ENABLE_LOGIN_FORM: 'false', ENABLE_LDAP: fromSecret('a', 'b') } }),
    ],
    'a trusted header': [webui({ env: { ENABLE_LOGIN_FORM: 'false', WEBUI_AUTH_TRUSTED_EMAIL_HEADER: 'X-Email' } })],
    'everything else out of sight': [
      webui({ env: { ENABLE_LOGIN_FORM: 'false' }, envFrom: [{ secretRef: { name: 'sso' } }] }),
    ],
    'providers that administrators have stored': [
      webui({ env: { ENABLE_LOGIN_FORM: 'false', ENABLE_OAUTH_PERSISTENT_CONFIG: 'true' } }),
    ],
    'no authentication at all': [webui({ env: { WEBUI_AUTH: 'false', ENABLE_LOGIN_FORM: 'false' } })],
  },
  invalid: {
    'no form and nothing else': {
      manifests: [webui({ env: { ENABLE_LOGIN_FORM: 'false' } })],
      found: ['ENABLE_LOGIN_FORM is false, no provider is complete, there is no other way to sign in'],
      objects: ['Deployment/webui'],
    },
    'what is no boolean is false': {
      manifests: [webui({ env: { ENABLE_LOGIN_FORM: '1' } })],
      found: [/^ENABLE_LOGIN_FORM is 1,/],
    },
    'no form, and half a provider': {
      manifests: [webui({ env: { ENABLE_LOGIN_FORM: 'false', GOOGLE_CLIENT_ID: 'a' } })],
      found: [/no provider is complete/],
    },
    'no form, and OAuth off': {
      manifests: [webui({ env: { ENABLE_LOGIN_FORM: 'false', ENABLE_OAUTH: 'false', ...oidc } })],
      found: ['ENABLE_LOGIN_FORM is false, ENABLE_OAUTH is false, there is no other way to sign in'],
    },
    'no passwords, and a directory': {
      manifests: [webui({ env: { ENABLE_PASSWORD_AUTH: 'false', ENABLE_LDAP: 'true' } })],
      found: ['ENABLE_PASSWORD_AUTH is false, no provider is complete, LDAP takes passwords too'],
    },
  },
});
