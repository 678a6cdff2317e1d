import { modelEndpointsAreDistinct } from '../../../src/rules/models/model-endpoints-are-distinct';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const given = (env: Env) => [webui({ env })];
const twice = (configs: unknown) =>
  given({
    OPENAI_API_BASE_URLS: 'https://api.openai.com/v1;https://api.openai.com/v1/',
    OPENAI_API_CONFIGS: JSON.stringify(configs),
  });

testRule(modelEndpointsAreDistinct, {
  valid: {
    nothing: [webui()],
    'two servers': given({ OLLAMA_BASE_URLS: 'http://ollama-0:11434;http://ollama-1:11434' }),
    'one server under two prefixes': twice({ 0: { prefix_id: 'a' }, 1: { prefix_id: 'b' } }),
    'one server with a prefix and without': twice({ 1: { prefix_id: 'b' } }),
    'different models of one server': twice({ 0: { model_ids: ['gpt-5'] }, 1: { model_ids: ['gpt-5-mini'] } }),
    'one that is not asked': twice({ 1: { enable: false } }),
    'servers out of sight': given({
      A: fromSecret('a', 'url'),
      B: fromSecret('b', 'url'),
      OPENAI_API_BASE_URLS: '$(A);$(B)',
    }),
    'JSON out of sight': given({
      OPENAI_API_BASE_URLS: 'http://a/v1;http://a/v1',
      OPENAI_API_CONFIGS: fromSecret('openai', 'configs'),
    }),
    'empty elements, which another rule says': given({ OPENAI_API_BASE_URLS: ';;' }),
  },
  invalid: {
    'one server twice': {
      manifests: given({ OLLAMA_BASE_URLS: 'http://ollama:11434;http://ollama:11434;http://ollama:11434' }),
      found: ['OLLAMA_BASE_URLS has http://ollama:11434 more than once'],
      objects: ['Deployment/webui'],
    },
    'one server under one prefix': {
      manifests: twice({ 0: { prefix_id: 'a' }, 1: { prefix_id: 'a' } }),
      found: ['OPENAI_API_BASE_URLS has https://api.openai.com/v1/ more than once'],
    },
    'some models twice': {
      manifests: twice({ 0: { model_ids: ['gpt-5'] }, 1: { model_ids: ['gpt-5-mini', 'gpt-5'] } }),
      found: [/more than once$/],
    },
  },
});
