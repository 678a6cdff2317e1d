import { modelEndpointsHaveKeys } from '../parts/model-endpoints-have-keys';
import { pipelinesHasOneReplica } from '../parts/pipelines-has-one-replica';
import { pipelinesIsNotPublic } from '../parts/pipelines-is-not-public';
import { pipelinesKeyIsPrivate } from '../parts/pipelines-key-is-private';
import { tikaVersionFits } from '../parts/tika-version-fits';
import type { Rule } from '../rule';

/** The rules about parts, in reading order. */
export const parts: Rule[] = [
  pipelinesKeyIsPrivate,
  pipelinesIsNotPublic,
  pipelinesHasOneReplica,
  tikaVersionFits,
  modelEndpointsHaveKeys,
];
