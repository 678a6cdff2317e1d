import { s3KeysComeInPairs } from '../../../src/rules/variables/s3-keys-come-in-pairs';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(s3KeysComeInPairs, {
  valid: {
    'no key': chat({ STORAGE_PROVIDER: 's3' }),
    'a pair': chat({
      STORAGE_PROVIDER: 's3',
      S3_ACCESS_KEY_ID: 'AKIA',
      S3_SECRET_ACCESS_KEY: fromSecret('redis', 'x'),
    }),
    'an empty pair': chat({ STORAGE_PROVIDER: 's3', S3_ACCESS_KEY_ID: '', S3_SECRET_ACCESS_KEY: '' }),
    'half a pair for no store': chat({ S3_ACCESS_KEY_ID: 'AKIA' }),
  },
  invalid: {
    'the id alone': {
      manifests: chat({ STORAGE_PROVIDER: 's3', S3_ACCESS_KEY_ID: 'AKIA' }),
      found: ['S3_ACCESS_KEY_ID is set, S3_SECRET_ACCESS_KEY is not: neither is used'],
    },
    'the key alone': {
      manifests: chat({ STORAGE_PROVIDER: 's3', S3_SECRET_ACCESS_KEY: fromSecret('redis', 'x') }),
      found: ['S3_SECRET_ACCESS_KEY is set, S3_ACCESS_KEY_ID is not: neither is used'],
    },
  },
});
