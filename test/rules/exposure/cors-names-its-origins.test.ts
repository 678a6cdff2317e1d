import { corsNamesItsOrigins } from '../../../src/rules/exposure/cors-names-its-origins';
import { type Env, fromSecret, ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

/** Open WebUI with variables behind an Ingress. */
const at = (env: Env) => [webui({ env }), service(), ingress({ host: 'a.example.com' })];

testRule(corsNamesItsOrigins, {
  valid: {
    'the public origin': at({ CORS_ALLOW_ORIGIN: 'https://a.example.com' }),
    'a list out of sight': at({ CORS_ALLOW_ORIGIN: fromSecret('chat', 'cors') }),
    'variables out of sight': [
      webui({ envFrom: [{ configMapRef: { name: 'elsewhere' } }] }),
      service(),
      ingress({ host: 'a.example.com' }),
    ],
    'no way in': [webui({}), service()],
  },
  invalid: {
    'every origin': {
      manifests: at({ CORS_ALLOW_ORIGIN: '*' }),
      found: ['CORS_ALLOW_ORIGIN is *'],
      objects: ['Deployment/webui'],
    },
    'the default': { manifests: at({}), found: ['CORS_ALLOW_ORIGIN is not set'] },
  },
});
