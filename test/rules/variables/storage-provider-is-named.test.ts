import { storageProviderIsNamed } from '../../../src/rules/variables/storage-provider-is-named';
import { fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (value: string) => [webui({ env: { STORAGE_PROVIDER: value } })];

testRule(storageProviderIsNamed, {
  valid: {
    'no provider': [webui()],
    'a provider': chat('gcs'),
    'a provider out of sight': [webui({ env: { STORAGE_PROVIDER: fromSecret('a', 'b') } })],
  },
  invalid: {
    'an empty text': {
      manifests: chat(''),
      found: ['STORAGE_PROVIDER is empty, and no provider: the program ends at its start'],
      objects: ['Deployment/webui'],
    },
    capitals: {
      manifests: chat('S3'),
      found: ['STORAGE_PROVIDER is S3, and no provider: the program ends at its start'],
    },
    'another one': {
      manifests: chat('minio'),
      found: ['STORAGE_PROVIDER is minio, and no provider: the program ends at its start'],
    },
  },
});
