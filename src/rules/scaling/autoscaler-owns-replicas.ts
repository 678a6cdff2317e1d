import { get, isLive, text, titleOf } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Finding, Rule } from '../rule';

/** Two hands on one number. */
export const autoscalerOwnsReplicas: Rule = {
  id: 'autoscaler-owns-replicas',
  level: 'error',
  title: 'one autoscaler alone sets the replicas of a workload',
  why: 'every apply sets the replicas back to the number of the manifest, and the autoscaler has to climb again, in the middle of the load',
  fix: 'use `Replicas.autoscaled`, or remove `spec.replicas` from the workload, and all but one of its autoscalers',
  source: 'https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(workload => [...fixedReplicas(workload), ...surplusAutoscalers(workload)]),
};

/** An API server fills the field in, so that on a live object it tells nothing. */
function fixedReplicas({ object, autoscalers }: Workload): Finding[] {
  const replicas = text(get(object, 'spec', 'replicas'));
  if (autoscalers.length === 0 || replicas === undefined || [object, ...autoscalers].some(isLive)) return [];
  return [{ object, found: `replicas is ${replicas}, and ${titleOf(autoscalers[0])} scales it` }];
}

function surplusAutoscalers({ object, autoscalers: [first, ...others] }: Workload): Finding[] {
  return others.map(autoscaler => ({
    object: autoscaler,
    found: `${titleOf(first)} scales ${titleOf(object)} already`,
  }));
}
