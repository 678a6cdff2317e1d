import { s3TagsAreSupported } from '../../../src/rules/variables/s3-tags-are-supported';
import { type Env, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];

testRule(s3TagsAreSupported, {
  valid: {
    'tags in AWS': chat({ S3_ENABLE_TAGGING: 'true' }),
    'tags in MinIO': chat({ S3_ENABLE_TAGGING: 'true', S3_ENDPOINT_URL: 'https://minio.example.com' }),
    'R2 without tags': chat({ S3_ENABLE_TAGGING: 'false', S3_ENDPOINT_URL: 'https://a.r2.cloudflarestorage.com' }),
  },
  invalid: {
    'tags in R2': {
      manifests: chat({ S3_ENABLE_TAGGING: 'True', S3_ENDPOINT_URL: 'https://a.eu.r2.cloudflarestorage.com/' }),
      found: ['S3_ENABLE_TAGGING is true, and S3_ENDPOINT_URL is Cloudflare R2, which has no tags'],
    },
  },
});
