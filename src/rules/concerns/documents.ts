import { chunksOverlapInPart } from '../documents/chunks-overlap-in-part';
import { doclingHasTime } from '../documents/docling-has-time';
import { doclingKeyAgrees } from '../documents/docling-key-agrees';
import { doclingKnowsItsTasks } from '../documents/docling-knows-its-tasks';
import { documentsCanBeEmbedded } from '../documents/documents-can-be-embedded';
import { extractionEngineIsComplete } from '../documents/extraction-engine-is-complete';
import type { Rule } from '../rule';

/** The rules about documents, in reading order. */
export const documents: Rule[] = [
  extractionEngineIsComplete,
  documentsCanBeEmbedded,
  chunksOverlapInPart,
  doclingKnowsItsTasks,
  doclingKeyAgrees,
  doclingHasTime,
];
