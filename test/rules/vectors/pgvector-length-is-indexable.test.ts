import { pgvectorLengthIsIndexable } from '../../../src/rules/vectors/pgvector-length-is-indexable';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const LENGTH = 'PGVECTOR_INITIALIZE_MAX_VECTOR_LENGTH';
const given = (length: string | number, env: Env = {}) => [
  webui({ env: { VECTOR_DB: 'pgvector', [LENGTH]: length, ...env } }),
];

testRule(pgvectorLengthIsIndexable, {
  valid: {
    'no length': [webui()],
    'the longest': given(2000),
    'the longest with half precision': given(4000, { PGVECTOR_USE_HALFVEC: 'true' }),
    'half precision out of sight': given(3072, { PGVECTOR_USE_HALFVEC: fromSecret('a', 'b') }),
    'a length out of sight': [webui({ env: { [LENGTH]: fromSecret('a', 'b') } })],
    'no number, which another rule says': given('long'),
    'too long for an index that is not made': given(8000, { VECTOR_DB: 'qdrant', PGVECTOR_USE_HALFVEC: 'true' }),
  },
  invalid: {
    'too long': {
      manifests: given(3072),
      found: [`${LENGTH} is 3072, PGVECTOR_USE_HALFVEC is not set`],
      objects: ['Deployment/webui'],
    },
    'too long for the program, although the vectors are elsewhere': {
      manifests: given(3072, { VECTOR_DB: 'qdrant' }),
      found: [`${LENGTH} is 3072, PGVECTOR_USE_HALFVEC is not set`],
    },
    'too long for half precision': {
      manifests: given(4096, { PGVECTOR_USE_HALFVEC: 'true' }),
      found: [`${LENGTH} is 4096, PGVECTOR_USE_HALFVEC is true`],
    },
    'half precision that is none': {
      manifests: given(3072, { PGVECTOR_USE_HALFVEC: 'yes' }),
      found: [`${LENGTH} is 3072, PGVECTOR_USE_HALFVEC is yes`],
    },
  },
});
