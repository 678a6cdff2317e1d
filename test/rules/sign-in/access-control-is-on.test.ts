import { accessControlIsOn } from '../../../src/rules/sign-in/access-control-is-on';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(accessControlIsOn, {
  valid: {
    'nothing is said': [webui()],
    'it is': [webui({ env: { BYPASS_RETRIEVAL_ACCESS_CONTROL: 'false' } })],
    'all models for all, which somebody has decided': [webui({ env: { BYPASS_MODEL_ACCESS_CONTROL: 'true' } })],
    'out of sight': [webui({ env: { BYPASS_RETRIEVAL_ACCESS_CONTROL: fromSecret('a', 'b') } })],
  },
  invalid: {
    'every door': {
      manifests: [
        webui({
          env: {
            BYPASS_RETRIEVAL_ACCESS_CONTROL: 'true',
            ENABLE_OPENAI_API_PASSTHROUGH: 'true',
          },
        }),
      ],
      found: ['BYPASS_RETRIEVAL_ACCESS_CONTROL is true, ENABLE_OPENAI_API_PASSTHROUGH is true'],
      objects: ['Deployment/webui'],
    },
  },
});
