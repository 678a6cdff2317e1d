import { pgcryptoHasAKey } from '../../../src/rules/vectors/pgcrypto-has-a-key';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

testRule(pgcryptoHasAKey, {
  valid: {
    nothing: [webui()],
    'a key': [webui({ env: { PGVECTOR_PGCRYPTO: 'true', PGVECTOR_PGCRYPTO_KEY: fromSecret('vectors', 'key') } })],
    'a key that may be out of sight': [
      webui({ env: { PGVECTOR_PGCRYPTO: 'true' }, envFrom: [{ secretRef: { name: 'vectors' } }] }),
    ],
    'no encryption': [webui({ env: { PGVECTOR_PGCRYPTO: 'false' } })],
  },
  invalid: {
    'no key': {
      manifests: [webui({ env: { PGVECTOR_PGCRYPTO: 'True' } })],
      found: ['PGVECTOR_PGCRYPTO is True, PGVECTOR_PGCRYPTO_KEY is not set'],
      objects: ['Deployment/webui'],
    },
    'an empty key': {
      manifests: [webui({ env: { PGVECTOR_PGCRYPTO: 'true', PGVECTOR_PGCRYPTO_KEY: '' } })],
      found: ['PGVECTOR_PGCRYPTO is true, PGVECTOR_PGCRYPTO_KEY is empty'],
    },
  },
});
