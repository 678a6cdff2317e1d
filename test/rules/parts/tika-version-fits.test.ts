import { tikaVersionFits } from '../../../src/rules/parts/tika-version-fits';
import { deployment, type Env, fromSecret, service, webui } from '../manifests';
import { testRule } from '../rule-tester';

const NEW = 'ghcr.io/open-webui/open-webui:v0.11.4';
const OLD = 'ghcr.io/open-webui/open-webui:v0.11.0';

/** An Open WebUI with variables beside a Tika behind its Service. */
function stack(tika: string, image = NEW, env: Env = {}) {
  return [
    webui({ image, env: { CONTENT_EXTRACTION_ENGINE: 'tika', ...env } }),
    deployment({ name: 'tika', image: tika }),
    service({ name: 'tika' }),
  ];
}

testRule(tikaVersionFits, {
  valid: {
    'Tika 3, unset': stack('apache/tika:3.3.0'),
    'Tika 2, unset': stack('apache/tika:2.9.2'),
    'Tika 3, said': stack('apache/tika:3.3.0-full', NEW, { TIKA_SERVER_VERSION: '3' }),
    'Tika 4, said': stack('apache/tika:4.0.0', NEW, { TIKA_SERVER_VERSION: '4' }),
    'Tika 4, said to a build of an unknown release': stack('apache/tika:4.0.0', 'ghcr.io/open-webui/open-webui:main', {
      TIKA_SERVER_VERSION: '4',
    }),
    'Tika 4, said out of sight': stack('apache/tika:4.0.0', NEW, { TIKA_SERVER_VERSION: fromSecret('chat', 'tika') }),
    'a digest': stack(`apache/tika@sha256:${'0'.repeat(64)}`),
    'latest, pinned by a digest': stack(`apache/tika:latest@sha256:${'0'.repeat(64)}`),
    'a build with a date': stack('registry.example.com/tika:2026-01-30'),
    'a build of a commit': stack('registry.example.com/tika:4f3a2b1'),
    'another engine': stack('apache/tika:4.0.0', NEW, { CONTENT_EXTRACTION_ENGINE: 'docling' }),
    'an engine out of sight': stack('apache/tika:4.0.0', NEW, {
      CONTENT_EXTRACTION_ENGINE: fromSecret('chat', 'engine'),
    }),
    'a stopped Tika': [
      webui({ env: { CONTENT_EXTRACTION_ENGINE: 'tika' } }),
      deployment({ name: 'tika', image: 'apache/tika:4.0.0', replicas: 0 }),
    ],
    'a Tika elsewhere': stack('apache/tika:4.0.0', NEW, { TIKA_SERVER_URL: 'https://tika.example.com' }),
    'a Tika of another namespace': stack('apache/tika:4.0.0', NEW, {
      TIKA_SERVER_URL: 'http://tika.other.svc:9998',
    }).map(object => ({ ...object, metadata: { ...object.metadata, namespace: 'ai' } })),
    'two Tikas, and a URL out of sight': [
      ...stack('apache/tika:4.0.0', NEW, { TIKA_SERVER_URL: fromSecret('chat', 'url') }),
      deployment({ name: 'tika-3', image: 'apache/tika:3.3.0' }),
    ],
  },
  invalid: {
    latest: {
      manifests: stack('apache/tika:latest', OLD),
      found: ['Deployment/tika runs apache/tika:latest, TIKA_SERVER_VERSION is not set, 0.11.0 expects Tika 3'],
      objects: ['Deployment/webui'],
    },
    'an engine as the official Helm chart writes it': {
      manifests: stack('apache/tika:4.0.0-full', NEW, { CONTENT_EXTRACTION_ENGINE: 'Tika' }),
      found: [/0\.11\.4 expects Tika 3$/],
    },
    'no tag': { manifests: stack('apache/tika'), found: [/^Deployment\/tika runs apache\/tika,/] },
    'Tika 4, unset': { manifests: stack('apache/tika:4.0.0-full'), found: [/0\.11\.4 expects Tika 3$/] },
    'Tika 4, said to a release that does not know it': {
      manifests: stack('apache/tika:4.0.0', OLD, { TIKA_SERVER_VERSION: '4' }),
      found: ['Deployment/tika runs apache/tika:4.0.0, TIKA_SERVER_VERSION is 4, 0.11.0 expects Tika 3'],
    },
    'Tika 3, said to be 4': {
      manifests: stack('apache/tika:3.3.0', NEW, { TIKA_SERVER_VERSION: '4' }),
      found: [/expects Tika 4$/],
    },
    'a mirror': { manifests: stack('registry.example.com/x/tika:4.0.0'), found: [/expects Tika 3$/] },
    'a build of an unknown release': {
      manifests: stack('apache/tika:4.0.0', 'ghcr.io/open-webui/open-webui:main'),
      found: [/this Open WebUI expects Tika 3$/],
    },
    'a URL with the namespace': {
      manifests: stack('apache/tika:4.0.0', NEW, { TIKA_SERVER_URL: 'http://tika.ai.svc:9998' }),
      found: [/expects Tika 3$/],
    },
    'a URL out of sight, and one Tika': {
      manifests: stack('apache/tika:4.0.0', NEW, { TIKA_SERVER_URL: fromSecret('chat', 'url') }),
      found: [/expects Tika 3$/],
    },
    'no Service, and one Tika': {
      manifests: stack('apache/tika:4.0.0').slice(0, 2),
      found: [/expects Tika 3$/],
    },
    'two Tikas, of which the URL names the wrong one': {
      manifests: [...stack('apache/tika:4.0.0'), deployment({ name: 'tika-3', image: 'apache/tika:3.3.0' })],
      found: [/^Deployment\/tika runs apache\/tika:4\.0\.0,/],
    },
  },
});
