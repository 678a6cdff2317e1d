import { modelEndpointsHaveKeys } from '../../../src/rules/parts/model-endpoints-have-keys';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const OPENAI = 'https://api.openai.com/v1';
const KEYS = { A: fromSecret('openai', 'a'), B: fromSecret('openai', 'b') };

function using(env: Env) {
  return [webui({ env: { ...KEYS, ...env } })];
}

testRule(modelEndpointsHaveKeys, {
  valid: {
    'nothing at all': [webui()],
    'a key for the default URL': using({ OPENAI_API_KEY: '$(A)' }),
    'two URLs and two keys': using({ OPENAI_API_BASE_URLS: `http://a/v1;${OPENAI}`, OPENAI_API_KEYS: '$(A);$(B)' }),
    'two URLs, and keys from one Secret': using({
      OPENAI_API_BASE_URLS: `http://a/v1;${OPENAI}`,
      OPENAI_API_KEYS: fromSecret('openai', 'all'),
    }),
    'keys that may be set out of sight': [
      webui({ env: { OPENAI_API_BASE_URL: OPENAI }, envFrom: [{ secretRef: { name: 'hidden' } }] }),
    ],
    'URLs out of sight': using({ OPENAI_API_BASE_URLS: fromSecret('openai', 'urls'), OPENAI_API_KEYS: 'a;b;c' }),
    'a server of the cluster without a key': using({ OPENAI_API_BASE_URL: 'http://vllm:8000/v1' }),
    'a server of another namespace without a key': using({ OPENAI_API_BASE_URL: 'http://vllm.models:8000/v1' }),
    'servers of the cluster under all their names': using({
      OPENAI_API_BASE_URLS:
        'http://a.b.svc/v1;http://a.b.svc.cluster.local/v1;http://a.b.svc.k8s.example.com/v1;http://10.1.2.3/v1;http://127.0.0.1/v1;http://172.20.0.1/v1;http://[fd00::1]/v1;http://nas.local/v1;http://host.docker.internal/v1',
    }),
    'a server without a key, aligned': using({
      OPENAI_API_BASE_URLS: `http://vllm:8000/v1;${OPENAI}`,
      OPENAI_API_KEYS: ';$(A)',
    }),
    'the interface switched off': using({ ENABLE_OPENAI_API: 'false', OPENAI_API_BASE_URLS: `${OPENAI};` }),
    'an empty list, and the single URL': using({
      OPENAI_API_BASE_URLS: '',
      OPENAI_API_BASE_URL: OPENAI,
      OPENAI_API_KEY: '$(A)',
    }),
    'another way to sign in': using({
      OPENAI_API_BASE_URL: 'https://example.openai.azure.com/openai',
      OPENAI_API_CONFIGS: '{"0": {"auth_type": "azure_ad"}}',
    }),
    'a blank around a URL': using({ OPENAI_API_BASE_URLS: 'http://a/v1; http://b/v1' }),
  },
  invalid: {
    'two URLs and one key': {
      manifests: using({ OPENAI_API_BASE_URLS: `http://a/v1;${OPENAI}`, OPENAI_API_KEYS: 'sk' }),
      found: ['OPENAI_API_BASE_URLS has 2 elements, OPENAI_API_KEYS has 1 element'],
      objects: ['Deployment/webui'],
    },
    'two URLs and a reference to one key': {
      manifests: using({ OPENAI_API_BASE_URLS: `http://a/v1;${OPENAI}`, OPENAI_API_KEYS: '$(A)' }),
      found: ['OPENAI_API_BASE_URLS has 2 elements, OPENAI_API_KEYS has 1 element'],
    },
    'one URL and two keys': {
      manifests: using({ OPENAI_API_BASE_URL: OPENAI, OPENAI_API_KEYS: '$(A);$(B)' }),
      found: ['OPENAI_API_BASE_URL has 1 element, OPENAI_API_KEYS has 2 elements'],
    },
    'a separator at the end': {
      manifests: using({ OPENAI_API_BASE_URLS: 'http://vllm/v1;' }),
      found: ['an element of OPENAI_API_BASE_URLS is empty'],
    },
    'a comma': {
      manifests: using({ OPENAI_API_BASE_URLS: 'http://a/v1,http://b/v1' }),
      found: ['an element of OPENAI_API_BASE_URLS holds several URLs'],
    },
    'a blank between URLs': {
      manifests: using({ OPENAI_API_BASE_URLS: 'http://a/v1 http://b/v1' }),
      found: ['an element of OPENAI_API_BASE_URLS holds several URLs'],
    },
    'a public server without a key': {
      manifests: using({ OPENAI_API_BASE_URL: OPENAI }),
      found: ['api.openai.com has no key'],
    },
    'a public address without a key': {
      manifests: using({ OPENAI_API_BASE_URL: 'http://203.0.113.7:8000/v1' }),
      found: ['203.0.113.7 has no key'],
    },
    'a public server of two labels without a key': {
      manifests: using({ OPENAI_API_BASE_URL: 'https://openrouter.ai/api/v1' }),
      found: ['openrouter.ai has no key'],
    },
    'two public servers, of which one has a key': {
      manifests: using({ OPENAI_API_BASE_URLS: `${OPENAI};https://openrouter.ai/api/v1`, OPENAI_API_KEYS: ';sk' }),
      found: ['api.openai.com has no key'],
    },
  },
});
