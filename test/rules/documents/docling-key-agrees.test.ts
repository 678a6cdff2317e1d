import { doclingKeyAgrees } from '../../../src/rules/documents/docling-key-agrees';
import { deployment, type Env, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

/** An Open WebUI beside a Docling behind its Service. */
function stack(shown: Env, asked: Env, url = 'http://docling:5001') {
  return [
    webui({ env: { CONTENT_EXTRACTION_ENGINE: 'docling', DOCLING_SERVER_URL: url, ...shown } }),
    deployment({ name: 'docling', image: 'ghcr.io/docling-project/docling-serve:v1.35.0', env: asked }),
    service({ name: 'docling' }),
  ];
}

const asked = { DOCLING_SERVE_API_KEY: fromSecret('docling', 'key') };

testRule(doclingKeyAgrees, {
  valid: {
    'no key': stack({}, {}),
    'the same': stack({ DOCLING_API_KEY: fromSecret('docling', 'key') }, asked),
    'another Secret, which may hold the same': stack({ DOCLING_API_KEY: fromSecret('webui', 'docling') }, asked),
    'a key that nobody asks for': stack({ DOCLING_API_KEY: fromSecret('docling', 'key') }, {}),
    'a Docling elsewhere': stack({}, asked, 'https://docling.example.com'),
    'another engine': stack({ CONTENT_EXTRACTION_ENGINE: 'tika' }, asked),
    'a key out of sight': [
      webui({
        env: { CONTENT_EXTRACTION_ENGINE: 'docling', DOCLING_SERVER_URL: 'http://docling:5001' },
        envFrom: [{ secretRef: { name: 'everything' } }],
      }),
      ...stack({}, asked).slice(1),
    ],
  },
  invalid: {
    'no key is shown': {
      manifests: stack({}, asked),
      found: ['DOCLING_API_KEY is not set, DOCLING_SERVE_API_KEY of Deployment/docling is set'],
      objects: ['Deployment/webui'],
    },
  },
});
