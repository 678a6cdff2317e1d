import { openWebUIHasMemory } from '../../../src/rules/pods/open-webui-has-memory';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const limit = (memory: unknown) => ({ resources: { limits: { memory } } });

testRule(openWebUIHasMemory, {
  valid: {
    'no limit': [webui()],
    'enough for embeddings': [webui({ container: limit('2Gi') })],
    'less, with embeddings elsewhere': [webui({ env: { RAG_EMBEDDING_ENGINE: 'ollama' }, container: limit('1Gi') })],
    'less, with embeddings that cannot be seen': [
      webui({ env: { RAG_EMBEDDING_ENGINE: fromSecret('s', 'k') }, container: limit('1536Mi') }),
    ],
    'no amount': [webui({ container: limit('much') })],
    'another program': [webui({ image: 'nginx:1.27.0', env: {}, container: limit('64Mi') })],
  },
  invalid: {
    'too little for embeddings': {
      manifests: [webui({ container: limit('1Gi') })],
      found: ['the limit of memory is 1Gi, and embeddings are computed here'],
      objects: ['Deployment/webui'],
    },
    'the same where the engine is said to be its own': {
      manifests: [webui({ env: { RAG_EMBEDDING_ENGINE: '' }, container: limit('1.5Gi') })],
      found: ['the limit of memory is 1.5Gi, and embeddings are computed here'],
    },
    'too little for anything': {
      manifests: [webui({ env: { RAG_EMBEDDING_ENGINE: 'openai' }, container: limit('512Mi') })],
      found: ['the limit of memory is 512Mi'],
    },
  },
});
