import { checkS3Tags } from '../../variables/checks/storage';
import type { Rule } from '../rule';
import { problemsIn } from './container/problems';

/** Objects get tags only where the store has tags. */
export const s3TagsAreSupported: Rule = {
  id: 's3-tags-are-supported',
  level: 'error',
  title: 'objects get tags only where the store has tags',
  why: 'each upload ends with an error of the store, although the object has arrived',
  fix: 'leave `tagging` of `FileStorage.s3` out, or S3_ENABLE_TAGGING',
  source: 'https://docs.openwebui.com/reference/env-configuration',
  check: manifests => problemsIn(manifests, [checkS3Tags]),
};
