import { lobuEmbeddingsAreReachable } from '../../../src/rules/lobu/lobu-embeddings-are-reachable';
import { testRule } from '../rule-tester';
import { gateway, worker } from './programs';

testRule(lobuEmbeddingsAreReachable, {
  valid: {
    'a service': [gateway({ env: { EMBEDDINGS_SERVICE_URL: 'http://lobu-embeddings:8790' } })],
    'one out of sight': [gateway({ envFrom: [{ secretRef: { name: 's' } }] })],
    'a worker, which computes itself': [worker()],
  },
  invalid: {
    none: {
      manifests: [gateway()],
      found: ['EMBEDDINGS_SERVICE_URL is not set'],
      objects: ['Deployment/lobu-app'],
    },
  },
});
