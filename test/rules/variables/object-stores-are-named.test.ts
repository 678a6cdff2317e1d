import { objectStoresAreNamed } from '../../../src/rules/variables/object-stores-are-named';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(objectStoresAreNamed, {
  valid: {
    'no provider': [webui()],
    'a bucket': chat({ STORAGE_PROVIDER: 's3', S3_BUCKET_NAME: 'uploads' }),
    'a bucket from a Secret': chat({ STORAGE_PROVIDER: 'gcs', GCS_BUCKET_NAME: fromSecret('redis', 'x') }),
    'variables out of sight': [webui({ env: { STORAGE_PROVIDER: 's3' }, envFrom: [{ secretRef: { name: 'all' } }] })],
  },
  invalid: {
    'no bucket': {
      manifests: chat({ STORAGE_PROVIDER: 's3', S3_BUCKET_NAME: '' }),
      found: ['STORAGE_PROVIDER is s3, and S3_BUCKET_NAME not set'],
    },
    'no bucket of Google': {
      manifests: chat({ STORAGE_PROVIDER: 'gcs' }),
      found: ['STORAGE_PROVIDER is gcs, and GCS_BUCKET_NAME not set'],
    },
    'nothing of Azure': {
      manifests: chat({ STORAGE_PROVIDER: 'azure' }),
      found: ['STORAGE_PROVIDER is azure, and AZURE_STORAGE_ENDPOINT and AZURE_STORAGE_CONTAINER_NAME not set'],
    },
  },
});
