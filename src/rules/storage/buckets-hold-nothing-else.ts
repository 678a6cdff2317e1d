import { finding } from '../finding';
import { bucketsOf } from '../manifests/buckets';
import { titleOf } from '../manifests/manifest';
import type { Rule } from '../rule';

/** Whoever deletes all files deletes everything whose name begins with the prefix, and without one the whole bucket. */
export const bucketsHoldNothingElse: Rule = {
  id: 'buckets-hold-nothing-else',
  level: 'warning',
  title: 'what the names of files begin with is not the beginning of those of another Open WebUI installation',
  why: 'an administrator who deletes all files of this installation deletes those of the other, for good',
  fix: "give `FileStorage.s3` a `keyPrefix` that ends with '/' and begins no other one, or a bucket of its own; or set S3_KEY_PREFIX",
  source: 'open-webui v0.11.4 backend/open_webui/storage/provider.py:187-205',
  check: manifests => {
    const buckets = bucketsOf(manifests);
    return buckets.flatMap(({ installation, server, identity, prefix, what }) => {
      const inside = buckets.find(
        other =>
          other.installation !== installation &&
          other.identity === identity &&
          other.prefix !== prefix &&
          other.prefix.startsWith(prefix),
      );
      return finding(
        server.workload.object,
        inside ? [`files are in ${what}, and ${titleOf(inside.server.workload.object)} has ${inside.what}`] : [],
      );
    });
  },
};
