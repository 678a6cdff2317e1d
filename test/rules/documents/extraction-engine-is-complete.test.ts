import { extractionEngineIsComplete } from '../../../src/rules/documents/extraction-engine-is-complete';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const key = fromSecret('engine', 'key');

testRule(extractionEngineIsComplete, {
  valid: {
    'none is said': [webui()],
    'none, said': [webui({ env: { CONTENT_EXTRACTION_ENGINE: '' } })],
    'in capitals, as the official Helm chart writes it': [webui({ env: { CONTENT_EXTRACTION_ENGINE: 'Tika' } })],
    'Azure without a key, by its identity': [
      webui({
        env: { CONTENT_EXTRACTION_ENGINE: 'document_intelligence', DOCUMENT_INTELLIGENCE_ENDPOINT: 'https://a' },
      }),
    ],
    'a MinerU without a key': [webui({ env: { CONTENT_EXTRACTION_ENGINE: 'mineru' } })],
    'a loader': [
      webui({
        env: {
          CONTENT_EXTRACTION_ENGINE: 'external',
          EXTERNAL_DOCUMENT_LOADER_URL: 'http://loader',
          EXTERNAL_DOCUMENT_LOADER_API_KEY: key,
        },
      }),
    ],
    'an engine out of sight': [webui({ env: { CONTENT_EXTRACTION_ENGINE: key } })],
    'the rest out of sight': [
      webui({ env: { CONTENT_EXTRACTION_ENGINE: 'mistral_ocr' }, envFrom: [{ secretRef: { name: 'a' } }] }),
    ],
  },
  invalid: {
    'no engine': {
      manifests: [webui({ env: { CONTENT_EXTRACTION_ENGINE: 'marker' } })],
      found: ['CONTENT_EXTRACTION_ENGINE is marker, which is no engine'],
      objects: ['Deployment/webui'],
    },
    'a loader without a key': {
      manifests: [
        webui({ env: { CONTENT_EXTRACTION_ENGINE: 'external', EXTERNAL_DOCUMENT_LOADER_URL: 'http://loader' } }),
      ],
      found: ['CONTENT_EXTRACTION_ENGINE is external, EXTERNAL_DOCUMENT_LOADER_API_KEY is not set'],
    },
    'MinerU as a service without a key': {
      manifests: [webui({ env: { CONTENT_EXTRACTION_ENGINE: 'mineru', MINERU_API_MODE: 'cloud' } })],
      found: ['CONTENT_EXTRACTION_ENGINE is mineru, MINERU_API_KEY is not set'],
    },
  },
});
