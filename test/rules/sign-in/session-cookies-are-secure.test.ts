import { sessionCookiesAreSecure } from '../../../src/rules/sign-in/session-cookies-are-secure';
import { fromSecret, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const tls = [{ hosts: ['chat.example.com'], secretName: 'tls' }];

testRule(sessionCookiesAreSecure, {
  valid: {
    'no way in': [webui()],
    'no TLS': [webui(), service(), ingress()],
    'they are': [webui({ env: { WEBUI_SESSION_COOKIE_SECURE: 'true' } }), service(), ingress({ tls })],
    'out of sight': [
      webui({ env: { WEBUI_SESSION_COOKIE_SECURE: fromSecret('a', 'b') } }),
      service(),
      ingress({ tls }),
    ],
    'a host without TLS beside it': [
      webui(),
      service(),
      ingress({ tls }),
      ingress({ name: 'inside', host: 'chat.internal.example.com' }),
    ],
    'a public URL of TLS beside an origin without': [
      webui({
        env: { WEBUI_URL: 'https://chat.example.com', CORS_ALLOW_ORIGIN: 'https://chat.example.com;http://chat' },
      }),
    ],
  },
  invalid: {
    'a public URL of TLS': {
      manifests: [webui({ env: { WEBUI_URL: 'https://chat.example.com', WEBUI_SESSION_COOKIE_SECURE: 'false' } })],
      found: ['WEBUI_SESSION_COOKIE_SECURE is false, WEBUI_URL is https://chat.example.com'],
    },
    'TLS, and nothing is said': {
      manifests: [webui(), service(), ingress({ tls })],
      found: ['WEBUI_SESSION_COOKIE_SECURE is not set, chat.example.com is served by TLS'],
      objects: ['Deployment/webui'],
    },
  },
});
