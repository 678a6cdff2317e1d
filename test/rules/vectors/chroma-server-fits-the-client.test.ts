import { chromaServerFitsTheClient } from '../../../src/rules/vectors/chroma-server-fits-the-client';
import { deployment, type Env, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const stack = (chroma: string, env: Env = {}, image = 'ghcr.io/open-webui/open-webui:v0.11.4') => [
  webui({ image, env: { VECTOR_DB: 'chroma', CHROMA_HTTP_HOST: 'chroma', ...env } }),
  deployment({ name: 'chroma', image: chroma }),
  service({ name: 'chroma' }),
];

testRule(chromaServerFitsTheClient, {
  valid: {
    'the same major version': stack('chromadb/chroma:1.5.9'),
    'a version that is not said': stack('chromadb/chroma:latest'),
    'a digest': stack(`chromadb/chroma@sha256:${'0'.repeat(64)}`),
    'an older release, whose client is not known': stack(
      'chromadb/chroma:0.6.3',
      {},
      'ghcr.io/open-webui/open-webui:v0.6.5',
    ),
    'a release that is not known': stack('chromadb/chroma:0.6.3', {}, 'ghcr.io/open-webui/open-webui:main'),
    'another database': stack('chromadb/chroma:0.6.3', { VECTOR_DB: 'pgvector' }),
    'a server elsewhere': stack('chromadb/chroma:0.6.3', { CHROMA_HTTP_HOST: 'chroma.example.com' }),
    'an embedded one': stack('chromadb/chroma:0.6.3', { CHROMA_HTTP_HOST: '' }),
  },
  invalid: {
    'a server of before': {
      manifests: stack('chromadb/chroma:0.6.3'),
      found: ['Deployment/chroma runs chromadb/chroma:0.6.3, 0.11.4 has a client of Chroma 1'],
      objects: ['Deployment/webui'],
    },
    'a server of before, by default': {
      manifests: [
        webui({ env: { CHROMA_HTTP_HOST: 'chroma' } }),
        deployment({ name: 'chroma', image: 'ghcr.io/chroma-core/chroma:0.5.23' }),
        service({ name: 'chroma' }),
      ],
      found: [/^Deployment\/chroma runs ghcr\.io\/chroma-core\/chroma:0\.5\.23,/],
    },
  },
});
