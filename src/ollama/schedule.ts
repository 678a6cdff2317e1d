import type { Manifest } from '../k8s/emit';
import type { Identity } from '../k8s/identity';
import { cronTrigger, scaledObject, type TimeWindow } from '../k8s/scaled-object';

/** When Ollama runs; at all other times it has no pods, and no GPU. Needs KEDA 2 in the cluster. */
export interface OllamaSchedule extends TimeWindow {}

/** The ScaledObject of a StatefulSet that runs by a schedule: all replicas, or none. */
export function scheduled(identity: Identity, schedule: OllamaSchedule, replicas: number): Manifest {
  return scaledObject(identity, 'StatefulSet', {
    // Outside of its window the trigger asks for nothing, and one pod would stay.
    minReplicaCount: 0,
    maxReplicaCount: replicas,
    triggers: [cronTrigger('ollama.schedule', schedule, replicas)],
  });
}
