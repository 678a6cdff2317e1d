import { timeZone as checkTimeZone, cronFields } from '../k8s/cron';
import { refuse } from '../k8s/demand';
import type { Manifest } from '../k8s/emit';
import type { Identity } from '../k8s/identity';

/** When Ollama runs; at all other times it has no pods, and no GPU. Needs KEDA 2 in the cluster. */
export interface OllamaSchedule {
  /** Time zone by its IANA name, such as `Europe/Berlin`. */
  readonly timeZone: string;

  /** When it starts, as five fields of cron: `0 7 * * 1-5`. */
  readonly start: string;

  /** When it ends, as five fields of cron: `0 20 * * 1-5`. */
  readonly end: string;
}

/** The ScaledObject of a StatefulSet that runs by a schedule: all replicas, or none. */
export function scaledObject(identity: Identity, schedule: OllamaSchedule, replicas: number): Manifest {
  const { timeZone, start, end } = schedule;
  for (const [prop, cron] of Object.entries({ start, end })) cronFields(`ollama.schedule.${prop}`, cron);
  if (start === end) refuse('ollama.schedule.end', 'another time than start', end);
  checkTimeZone('ollama.schedule.timeZone', timeZone);
  return {
    apiVersion: 'keda.sh/v1alpha1',
    kind: 'ScaledObject',
    metadata: identity.metadata(),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: identity.name },
      // Outside of its window the trigger asks for nothing, and one pod would stay.
      minReplicaCount: 0,
      maxReplicaCount: replicas,
      triggers: [{ type: 'cron', metadata: { timezone: timeZone, start, end, desiredReplicas: String(replicas) } }],
    },
  };
}
