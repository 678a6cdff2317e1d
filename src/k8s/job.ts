import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from './emit';
import type { Identity } from './identity';

/** A Job of a part: one attempt, within a time. */
export interface JobSpec {
  /** What stands behind the part's name in the Job's. */
  readonly suffix: string;
  readonly template: k8s.PodTemplateSpec;
  readonly deadlineSeconds: number;
  /** Time after which a finished Job is deleted. @default - never */
  readonly ttlSeconds?: number;
  readonly annotations?: { [key: string]: string };
}

/** Defines a Job of a part. */
export function defineJob(scope: Construct, id: string, identity: Identity, spec: JobSpec): ApiObject {
  return emit(scope, id, k8s.KubeJob, {
    metadata: identity.metadata(spec.suffix, spec.annotations),
    spec: {
      backoffLimit: 0,
      activeDeadlineSeconds: spec.deadlineSeconds,
      ttlSecondsAfterFinished: spec.ttlSeconds,
      template: spec.template,
    },
  });
}
