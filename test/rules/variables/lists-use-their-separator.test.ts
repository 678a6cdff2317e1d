import { listsUseTheirSeparator } from '../../../src/rules/variables/lists-use-their-separator';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(listsUseTheirSeparator, {
  valid: {
    'semicolons between URLs, commas between words': [
      webui({ env: { OLLAMA_BASE_URLS: 'http://a:11434;http://b:11434', RAG_ALLOWED_FILE_EXTENSIONS: 'pdf,docx' } }),
    ],
    'endpoints and origins, of which other rules speak': [
      webui({
        env: {
          A: fromSecret('a', 'key'),
          B: fromSecret('b', 'key'),
          OPENAI_API_KEYS: '$(A),$(B)',
          OPENAI_API_BASE_URLS: 'http://a/v1,http://b/v1',
          CORS_ALLOW_ORIGIN: 'https://chat.example.com;',
        },
      }),
    ],
  },
  invalid: {
    'commas between URLs': {
      manifests: [webui({ env: { OLLAMA_BASE_URLS: 'http://a:11434, http://b:11434' } })],
      found: ["OLLAMA_BASE_URLS is a list separated by ',', and read as separated by ';'"],
      objects: ['Deployment/webui'],
    },
    'semicolons between words': {
      manifests: [webui({ env: { RAG_ALLOWED_FILE_EXTENSIONS: 'pdf;docx' } })],
      found: ["RAG_ALLOWED_FILE_EXTENSIONS is a list separated by ';', and read as separated by ','"],
    },
    'a semicolon at the end': {
      manifests: [webui({ env: { OLLAMA_BASE_URLS: 'http://a:11434;' } })],
      found: ['an element of OLLAMA_BASE_URLS is empty: it is a server without an address'],
    },
  },
});
