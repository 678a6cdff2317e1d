import { lobuEmbeddingsAgree } from '../../../src/rules/lobu/lobu-embeddings-agree';
import { fromSecret } from '../manifests';
import { testRule } from '../rule-tester';
import { embeddings, gateway, worker } from './programs';

testRule(lobuEmbeddingsAgree, {
  valid: {
    'the model of the image': [gateway(), worker(), embeddings()],
    'another model everywhere': [
      gateway({ env: { EMBEDDINGS_MODEL: 'm' } }),
      worker({ env: { EMBEDDINGS_MODEL: 'm' } }),
      embeddings({ env: { EMBEDDINGS_MODEL: 'm', EMBEDDINGS_DIMENSIONS: 768 } }),
    ],
    'models out of sight': [gateway(), embeddings({ env: { EMBEDDINGS_MODEL: fromSecret('s', 'k') } })],
  },
  invalid: {
    'a gateway that thinks of another model': {
      manifests: [gateway(), embeddings({ env: { EMBEDDINGS_MODEL: 'm' } })],
      found: ['lobu-app takes the model of the image, lobu-embeddings m'],
      objects: ['Deployment/lobu-app'],
    },
    'a worker beside a service elsewhere': {
      manifests: [gateway({ env: { EMBEDDINGS_MODEL: 'm' } }), worker()],
      found: ['lobu-worker takes the model of the image, lobu-app m'],
    },
    'other dimensions': {
      manifests: [embeddings({ env: { EMBEDDINGS_DIMENSIONS: 1536 } })],
      found: ['EMBEDDINGS_DIMENSIONS is 1536'],
    },
  },
});
