import type { Rule } from '../rule';
import { bucketsHoldNothingElse } from '../storage/buckets-hold-nothing-else';
import { dataSurvivesRestarts } from '../storage/data-survives-restarts';
import { oneInstallationPerBucket } from '../storage/one-installation-per-bucket';
import { oneWriterPerReadWriteOnceVolume } from '../storage/one-writer-per-read-write-once-volume';
import { scratchSpaceHasALimit } from '../storage/scratch-space-has-a-limit';

/** The rules about storage, in reading order. */
export const storage: Rule[] = [
  dataSurvivesRestarts,
  oneWriterPerReadWriteOnceVolume,
  oneInstallationPerBucket,
  bucketsHoldNothingElse,
  scratchSpaceHasALimit,
];
