import { modelConfigsHaveEndpoints } from '../../../src/rules/models/model-configs-have-endpoints';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const URLS = 'https://api.openai.com/v1;http://vllm:8000/v1';
const given = (env: Env) => [webui({ env })];
const openAI = (configs: unknown, urls: Env[string] = URLS) =>
  given({ OPENAI_API_BASE_URLS: urls, OPENAI_API_CONFIGS: JSON.stringify(configs) });

testRule(modelConfigsHaveEndpoints, {
  valid: {
    nothing: [webui()],
    'a list of which nothing is said': given({ OPENAI_API_BASE_URLS: URLS }),
    'each position': openAI({ 0: { prefix_id: 'a' }, 1: { prefix_id: 'b' } }),
    'a server by its URL, as it once was': openAI({ 'http://vllm:8000/v1': { prefix_id: 'b' } }),
    'a list out of sight': openAI({ 5: {} }, fromSecret('openai', 'urls')),
    'no list, which an administrator may have made': given({ OPENAI_API_CONFIGS: '{"5":{}}' }),
    'JSON that is none, which another rule says': given({ OPENAI_API_BASE_URLS: URLS, OPENAI_API_CONFIGS: '{' }),
    'JSON of another form': openAI([1, 2, 3, 4]),
    'one server': given({ OLLAMA_BASE_URL: 'http://ollama:11434', OLLAMA_API_CONFIGS: '{"0":{"key":"$(KEY)"}}' }),
  },
  invalid: {
    'a position after the last': {
      manifests: openAI({ 1: {}, 2: { enable: false } }),
      found: ["OPENAI_API_CONFIGS says something of '2', OPENAI_API_BASE_URLS has 2 elements"],
      objects: ['Deployment/webui'],
    },
    'positions from 1 on': {
      manifests: given({
        OLLAMA_BASE_URLS: 'http://ollama:11434',
        OLLAMA_KEY: fromSecret('ollama', 'key'),
        OLLAMA_API_CONFIGS: '{"1":{"key":"$(OLLAMA_KEY)"}}',
      }),
      found: ["OLLAMA_API_CONFIGS says something of '1', OLLAMA_BASE_URLS has 1 element"],
    },
    'a URL that is not in the list': {
      manifests: openAI({ 'https://me:secret@api.example.com/v1': {} }),
      found: ["OPENAI_API_CONFIGS says something of 'https://api.example.com/v1', OPENAI_API_BASE_URLS has 2 elements"],
    },
  },
});
