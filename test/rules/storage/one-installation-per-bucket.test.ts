import { oneInstallationPerBucket } from '../../../src/rules/storage/one-installation-per-bucket';
import { type Env, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const two = (one: Env, other: Env) => [
  webui({ name: 'prod', env: { DATABASE_URL: 'postgresql://chat@db/prod', ...one } }),
  webui({ name: 'staging', env: { DATABASE_URL: 'postgresql://chat@db/staging', ...other } }),
];
const s3 = (bucket: unknown, more: Env = {}): Env => ({
  STORAGE_PROVIDER: 's3',
  S3_BUCKET_NAME: bucket as string,
  ...more,
});
const gcs = (bucket: string): Env => ({ STORAGE_PROVIDER: 'gcs', GCS_BUCKET_NAME: bucket });
const azure = (container: string): Env => ({
  STORAGE_PROVIDER: 'azure',
  AZURE_STORAGE_ENDPOINT: 'https://chat.blob.core.windows.net',
  AZURE_STORAGE_CONTAINER_NAME: container,
});

testRule(oneInstallationPerBucket, {
  valid: {
    'one installation': [webui({ env: s3('a') })],
    'replicas of one, with a database of their own': [
      webui({ name: 'a', env: { DATABASE_URL: 'postgresql://chat@db/chat', ...s3('a') } }),
      webui({ name: 'b', env: { DATABASE_URL: 'postgresql://chat@db/chat', ...s3('a') } }),
    ],
    'other buckets': two(s3('a'), s3('b')),
    'other prefixes': two(s3('a', { S3_KEY_PREFIX: 'prod/' }), s3('a', { S3_KEY_PREFIX: 'staging/' })),
    'another store': two(s3('a'), s3('a', { S3_ENDPOINT_URL: 'https://minio' })),
    'another provider': two(s3('a'), gcs('a')),
    'buckets out of sight': two(s3(fromSecret('a', 'b')), s3(fromSecret('a', 'b'))),
    'other containers': two(azure('a'), azure('b')),
  },
  invalid: {
    'one bucket': {
      manifests: two(s3('a'), s3('a')),
      found: ['files are in the bucket a, and those of Deployment/prod too'],
      objects: ['Deployment/staging'],
    },
    'one prefix': {
      manifests: two(s3('a', { S3_KEY_PREFIX: 'chat/' }), s3('a', { S3_KEY_PREFIX: 'chat/' })),
      found: ['files are in chat/ in the bucket a, and those of Deployment/prod too'],
    },
    'one bucket of one store': {
      manifests: two(s3('a', { S3_ENDPOINT_URL: 'https://minio/' }), s3('a', { S3_ENDPOINT_URL: 'https://minio' })),
      found: [/^files are in the bucket a, /],
    },
    'one bucket of Google': { manifests: two(gcs('a'), gcs('a')), found: [/^files are in the bucket a, /] },
    'one container': { manifests: two(azure('a'), azure('a')), found: [/^files are in the container a, /] },
  },
});
