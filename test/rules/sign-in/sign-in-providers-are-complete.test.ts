import { signInProvidersAreComplete } from '../../../src/rules/sign-in/sign-in-providers-are-complete';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const id = fromSecret('client', 'id');
const secret = fromSecret('client', 'secret');

testRule(signInProvidersAreComplete, {
  valid: {
    'no provider': [webui()],
    'a discovery document alone, for signing out': [webui({ env: { OPENID_PROVIDER_URL: 'https://a' } })],
    'OpenID Connect': [
      webui({ env: { OAUTH_CLIENT_ID: id, OAUTH_CLIENT_SECRET: secret, OPENID_PROVIDER_URL: 'https://a' } }),
    ],
    'OpenID Connect without a secret': [
      webui({
        env: { OAUTH_CLIENT_ID: id, OAUTH_CODE_CHALLENGE_METHOD: 'S256', OPENID_PROVIDER_URL: 'https://a' },
      }),
    ],
    Google: [webui({ env: { GOOGLE_CLIENT_ID: id, GOOGLE_CLIENT_SECRET: secret } })],
    'the rest out of sight': [
      webui({ env: { MICROSOFT_CLIENT_ID: id }, envFrom: [{ secretRef: { name: 'microsoft' } }] }),
    ],
    'an empty id': [webui({ env: { GITHUB_CLIENT_ID: '' } })],
  },
  invalid: {
    'Microsoft without a tenant': {
      manifests: [webui({ env: { MICROSOFT_CLIENT_ID: id, MICROSOFT_CLIENT_SECRET: secret } })],
      found: ['MICROSOFT_CLIENT_ID is set, MICROSOFT_CLIENT_TENANT_ID is not set'],
      objects: ['Deployment/webui'],
    },
    'OpenID Connect without everything': {
      manifests: [webui({ env: { OAUTH_CLIENT_ID: id } })],
      found: ['OAUTH_CLIENT_ID is set, OAUTH_CLIENT_SECRET is not set, OPENID_PROVIDER_URL is not set'],
    },
    'an empty secret, as the official Helm chart writes it': {
      manifests: [webui({ env: { FEISHU_CLIENT_ID: 'a', FEISHU_CLIENT_SECRET: '' } })],
      found: ['FEISHU_CLIENT_ID is set, FEISHU_CLIENT_SECRET is empty'],
    },
    'another method of PKCE': {
      manifests: [webui({ env: { OAUTH_CODE_CHALLENGE_METHOD: 'plain' } })],
      found: ['OAUTH_CODE_CHALLENGE_METHOD is plain'],
    },
  },
});
