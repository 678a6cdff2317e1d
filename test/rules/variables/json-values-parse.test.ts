import { jsonValuesParse } from '../../../src/rules/variables/json-values-parse';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(jsonValuesParse, {
  valid: {
    'objects and arrays': [webui({ env: { OPENAI_API_CONFIGS: '{"0":{}}', TOOL_SERVER_CONNECTIONS: '[]' } })],
    'a key from a Secret': [
      webui({ env: { K: fromSecret('tools', 'key'), TOOL_SERVER_CONNECTIONS: '[{"key":"$(K)"}]' } }),
    ],
    'a part out of sight': [
      webui({ env: { REST: fromSecret('tools', 'rest'), TOOL_SERVER_CONNECTIONS: '[{"key":"a"}$(REST)]' } }),
    ],
  },
  invalid: {
    'quotes that JSON does not know': {
      manifests: [webui({ env: { OPENAI_API_CONFIGS: "{'0':{}}" } })],
      found: ['OPENAI_API_CONFIGS is no JSON: it is ignored'],
      objects: ['Deployment/webui'],
    },
    'another form': {
      manifests: [webui({ env: { TOOL_SERVER_CONNECTIONS: '{"url":"http://tools"}' } })],
      found: ['TOOL_SERVER_CONNECTIONS is a JSON object, not an array'],
    },
  },
});
