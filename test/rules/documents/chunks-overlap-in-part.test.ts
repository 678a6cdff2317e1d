import { chunksOverlapInPart } from '../../../src/rules/documents/chunks-overlap-in-part';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(chunksOverlapInPart, {
  valid: {
    'the defaults': [webui()],
    less: [webui({ env: { CHUNK_SIZE: '200', CHUNK_OVERLAP: '50' } })],
    'out of sight': [webui({ env: { CHUNK_SIZE: '200', CHUNK_OVERLAP: fromSecret('a', 'b') } })],
    'no number': [webui({ env: { CHUNK_SIZE: 'small' } })],
  },
  invalid: {
    'a size below the default': {
      manifests: [webui({ env: { CHUNK_SIZE: '80' } })],
      found: ['CHUNK_OVERLAP is not set, CHUNK_SIZE is 80'],
      objects: ['Deployment/webui'],
    },
    'more than there is': {
      manifests: [webui({ env: { CHUNK_SIZE: '500', CHUNK_OVERLAP: '600' } })],
      found: ['CHUNK_OVERLAP is 600, CHUNK_SIZE is 500'],
    },
  },
});
