import { finding } from '../finding';
import { bucketsOf } from '../manifests/buckets';
import { titleOf } from '../manifests/manifest';
import type { Rule } from '../rule';

/** Two installations with one place for files delete each other's. */
export const oneInstallationPerBucket: Rule = {
  id: 'one-installation-per-bucket',
  level: 'error',
  title: 'a bucket, or a prefix in it, belongs to one Open WebUI installation',
  why: 'an administrator who deletes all files of one installation deletes those of the other, for good',
  fix: 'give each `FileStorage.s3` a `keyPrefix` or a bucket of its own, and each `.gcs` and `.azure` a bucket or container; or set S3_KEY_PREFIX, S3_BUCKET_NAME, GCS_BUCKET_NAME or AZURE_STORAGE_CONTAINER_NAME',
  source: 'open-webui v0.11.4 backend/open_webui/storage/provider.py:187-205',
  check: manifests => {
    const buckets = bucketsOf(manifests);
    return buckets.flatMap(({ installation, server, identity, prefix, what }, at) => {
      const earlier = buckets
        .slice(0, at)
        .find(other => other.installation !== installation && other.identity === identity && other.prefix === prefix);
      return finding(
        server.workload.object,
        earlier ? [`files are in ${what}, and those of ${titleOf(earlier.server.workload.object)} too`] : [],
      );
    });
  },
};
