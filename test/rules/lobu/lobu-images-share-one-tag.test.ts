import { lobuImagesShareOneTag } from '../../../src/rules/lobu/lobu-images-share-one-tag';
import { testRule } from '../rule-tester';
import { embeddings, gateway, migration, worker } from './programs';

testRule(lobuImagesShareOneTag, {
  valid: {
    'one tag': [gateway(), worker(), embeddings(), migration()],
    'a digest beside it': [gateway(), worker({ image: `ghcr.io/lobu-ai/lobu-worker@sha256:${'0'.repeat(64)}` })],
    'another installation': [
      gateway(),
      worker({ image: 'ghcr.io/lobu-ai/lobu-worker:20260901-120000', namespace: 'another' }),
    ],
  },
  invalid: {
    'an older worker': {
      manifests: [gateway(), worker({ image: 'ghcr.io/lobu-ai/lobu-worker:20260701-120000' })],
      found: ['the image of lobu-worker has the tag 20260701-120000, that of lobu-app 20260818-120000'],
      objects: ['Deployment/lobu-worker'],
    },
    'a newer migration': {
      manifests: [gateway(), migration({ image: 'ghcr.io/lobu-ai/lobu-app:20260901-120000' })],
      found: ['the image of lobu-migrate has the tag 20260901-120000, that of lobu-app 20260818-120000'],
    },
  },
});
