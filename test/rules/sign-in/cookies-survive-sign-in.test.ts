import { cookiesSurviveSignIn } from '../../../src/rules/sign-in/cookies-survive-sign-in';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const google = { GOOGLE_CLIENT_ID: fromSecret('a', 'b'), GOOGLE_CLIENT_SECRET: fromSecret('a', 'c') };

testRule(cookiesSurviveSignIn, {
  valid: {
    'nothing is said': [webui({ env: google })],
    'lax beside a provider': [webui({ env: { ...google, WEBUI_SESSION_COOKIE_SAME_SITE: 'lax' } })],
    'strict without a provider': [webui({ env: { WEBUI_SESSION_COOKIE_SAME_SITE: 'strict' } })],
    'none beside secure': [
      webui({ env: { WEBUI_SESSION_COOKIE_SAME_SITE: 'none', WEBUI_SESSION_COOKIE_SECURE: 'true' } }),
    ],
    'none beside what is out of sight': [
      webui({ env: { WEBUI_SESSION_COOKIE_SAME_SITE: 'none', WEBUI_SESSION_COOKIE_SECURE: fromSecret('a', 'b') } }),
    ],
  },
  invalid: {
    'strict beside a provider': {
      manifests: [webui({ env: { ...google, WEBUI_SESSION_COOKIE_SAME_SITE: 'Strict' } })],
      found: ['WEBUI_SESSION_COOKIE_SAME_SITE is Strict, a provider is there to sign in with'],
      objects: ['Deployment/webui'],
    },
    'none without secure': {
      manifests: [webui({ env: { WEBUI_SESSION_COOKIE_SAME_SITE: 'none' } })],
      found: ['WEBUI_SESSION_COOKIE_SAME_SITE is none, WEBUI_SESSION_COOKIE_SECURE is not set'],
    },
  },
});
