import { bucketsHoldNothingElse } from '../../../src/rules/storage/buckets-hold-nothing-else';
import { webui } from '../manifests';
import { testRule } from '../rule-tester';

const two = (one: string, other: string) =>
  [one, other].map((prefix, at) =>
    webui({
      name: ['prod', 'staging'][at],
      env: {
        DATABASE_URL: `postgresql://chat@db/${at}`,
        STORAGE_PROVIDER: 's3',
        S3_BUCKET_NAME: 'files',
        S3_KEY_PREFIX: prefix,
      },
    }),
  );

testRule(bucketsHoldNothingElse, {
  valid: {
    'two prefixes': two('prod/', 'staging/'),
    'one prefix, which another rule finds': two('chat/', 'chat/'),
  },
  invalid: {
    'the whole bucket beside a prefix': {
      manifests: two('staging/', ''),
      found: ['files are in the bucket files, and Deployment/prod has staging/ in the bucket files'],
      objects: ['Deployment/staging'],
    },
    'a prefix that begins another one': {
      manifests: two('chat', 'chat-2/'),
      found: ['files are in chat in the bucket files, and Deployment/staging has chat-2/ in the bucket files'],
      objects: ['Deployment/prod'],
    },
  },
});
