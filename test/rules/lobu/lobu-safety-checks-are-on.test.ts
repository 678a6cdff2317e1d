import { lobuSafetyChecksAreOn } from '../../../src/rules/lobu/lobu-safety-checks-are-on';
import { testRule } from '../rule-tester';
import { gateway, worker } from './programs';

testRule(lobuSafetyChecksAreOn, {
  valid: {
    'nothing set': [gateway()],
    'switches that are off': [gateway({ env: { SKIP_SCHEMA_VERSION_CHECK: '0', LOBU_RUN_OWNS_DB: '' } })],
    'the port that is exposed': [gateway({ env: { PORT: 8787 }, container: { ports: [{ containerPort: 8787 }] } })],
    'a switch of another program': [worker({ env: { SKIP_SCHEMA_VERSION_CHECK: '1' } })],
  },
  invalid: {
    'no check of the schema': {
      manifests: [gateway({ env: { SKIP_SCHEMA_VERSION_CHECK: '1' } })],
      found: ['SKIP_SCHEMA_VERSION_CHECK is 1'],
    },
    'a key that ends with the pod': {
      manifests: [gateway({ env: { LOBU_ALLOW_EPHEMERAL_ENCRYPTION_KEY: 'true' } })],
      found: ['LOBU_ALLOW_EPHEMERAL_ENCRYPTION_KEY is true'],
    },
    'another port': {
      manifests: [gateway({ env: { PORT: 80 }, container: { ports: [{ containerPort: 8787 }] } })],
      found: ['PORT is 80, containerPort is 8787'],
    },
  },
});
