import { timeZone as checkTimeZone, cronFields } from './cron';
import { refuse } from './demand';
import type { Manifest } from './emit';
import type { Identity } from './identity';

/** A time of the week, by the clock of a place. */
export interface TimeWindow {
  /** Time zone by its IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;

  /** When it starts, as five fields of cron: `0 7 * * 1-5`. */
  readonly start: string;

  /** When it ends, as five fields of cron: `0 20 * * 1-5`. */
  readonly end: string;
}

/** A trigger of KEDA; every value is a text. */
export interface Trigger {
  readonly type: string;
  readonly metricType?: string;
  readonly metadata: { readonly [field: string]: string };
  readonly authenticationRef?: { readonly name: string };
}

/** A trigger that asks for so many pods within a window. */
export function cronTrigger(path: string, window: TimeWindow, replicas: number): Trigger {
  const { timeZone, start, end } = window;
  for (const [prop, cron] of Object.entries({ start, end })) cronFields(`${path}.${prop}`, cron);
  if (start === end) refuse(`${path}.end`, 'another time than start', end);
  checkTimeZone(`${path}.timeZone`, timeZone);
  return { type: 'cron', metadata: { timezone: timeZone, start, end, desiredReplicas: String(replicas) } };
}

/** A ScaledObject of a workload; KEDA makes an autoscaler of it. */
export function scaledObject(
  identity: Identity,
  kind: 'Deployment' | 'StatefulSet',
  spec: { readonly minReplicaCount: number; readonly maxReplicaCount: number; readonly triggers: Trigger[] },
): Manifest {
  return {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: identity.metadata(),
    spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind, name: identity.name }, ...spec },
  };
}
