import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { emit } from './emit';
import type { Identity } from './identity';

/** A CronJob of a part. */
export interface CronJobSpec {
  /** What stands behind the part's name in the CronJob's. */
  readonly suffix?: string;

  /** Five fields of cron. */
  readonly schedule: string;

  /** @default - that of the cluster's controllers */
  readonly timeZone?: string;

  /** Never runs by itself: a template for `kubectl create job --from`. */
  readonly suspend?: boolean;

  readonly template: k8s.PodTemplateSpec;
  readonly deadlineSeconds: number;

  /** How often a run that failed is tried again. */
  readonly retries: number;
}

/** Time that a run may be late: after it the run is left out, and many left out ones do not stop the CronJob for good. */
const START = 3600;

/** Defines a CronJob of a part, whose runs never meet. */
export function defineCronJob(scope: Construct, id: string, identity: Identity, spec: CronJobSpec): ApiObject {
  return emit(scope, id, k8s.KubeCronJob, {
    metadata: identity.metadata(spec.suffix),
    spec: {
      schedule: spec.schedule,
      timeZone: spec.timeZone,
      suspend: spec.suspend,
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: START,
      successfulJobsHistoryLimit: 3,
      failedJobsHistoryLimit: 3,
      jobTemplate: {
        spec: {
          backoffLimit: spec.retries,
          activeDeadlineSeconds: spec.deadlineSeconds,
          template: spec.template,
        },
      },
    },
  });
}
