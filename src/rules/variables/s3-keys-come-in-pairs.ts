import { checkS3Keys } from '../../variables/checks/storage';
import type { Rule } from '../rule';
import { problemsInServers } from './container/problems';

/** A key for S3 is a pair. */
export const s3KeysComeInPairs: Rule = {
  id: 's3-keys-come-in-pairs',
  level: 'error',
  title: 'a key for S3 is a pair',
  why: 'half a pair is not used: the SDK takes the identity of the node or the ServiceAccount, and uploads fail or go to another account',
  fix: 'give `credentials` of `FileStorage.s3`, or set both S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY, or neither',
  source: 'open-webui v0.11.4 backend/open_webui/storage/provider.py:105-137',
  check: manifests => problemsInServers(manifests, [checkS3Keys]),
};
