import { exposedWebUIAsksWhoYouAre } from '../../../src/rules/sign-in/exposed-webui-asks-who-you-are';
import { ingress, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(exposedWebUIAsksWhoYouAre, {
  valid: {
    'with authentication': [webui(), service(), ingress()],
    'without, and without a way in': [webui({ env: { WEBUI_AUTH: 'false' } }), service()],
    'a way in to something else': [webui({ env: { WEBUI_AUTH: 'false' } }), service(), ingress({ service: 'other' })],
  },
  invalid: {
    'without, behind an Ingress': {
      manifests: [webui({ env: { WEBUI_AUTH: 'False' } }), service(), ingress()],
      found: ['WEBUI_AUTH is False, a way in leads to it'],
      objects: ['Deployment/webui'],
    },
    'what is no boolean is false': {
      manifests: [webui({ env: { WEBUI_AUTH: '1' } }), service({ spec: { type: 'LoadBalancer' } })],
      found: ['WEBUI_AUTH is 1, a way in leads to it'],
    },
  },
});
