import { finding } from '../finding';
import type { Manifest } from '../manifests/manifest';
import { get, list, text } from '../manifests/manifest';
import type { Rule } from '../rule';

/** Pods that are not there use nothing. */
export const autoscalersStartFromAPod: Rule = {
  id: 'autoscalers-start-from-a-pod',
  level: 'error',
  title: 'an autoscaler by CPU or memory keeps a pod, and at most as many as its maximum',
  why: 'without a pod there is nothing to measure, so that it never comes back; a minimum above the maximum is refused',
  fix: 'use `Replicas.autoscaled` or `Replicas.keda`, or set the minimum to 1 or more and at most the maximum',
  source: 'https://keda.sh/docs/2.18/scalers/cpu/',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(({ autoscalers }) => autoscalers.flatMap(autoscaler => finding(autoscaler, breachesOf(autoscaler)))),
};

function breachesOf(autoscaler: Manifest): string[] {
  const isKeda = autoscaler.kind === 'ScaledObject';
  const [least, most] = isKeda ? ['minReplicaCount', 'maxReplicaCount'] : ['minReplicas', 'maxReplicas'];
  const minimum = get(autoscaler, 'spec', least) ?? (isKeda ? 0 : 1);
  const maximum = get(autoscaler, 'spec', most) ?? (isKeda ? 100 : undefined);
  const isAbove = typeof minimum === 'number' && typeof maximum === 'number' && minimum > maximum;
  return [
    ...(minimum === 0 && measuresPodsAlone(autoscaler) ? [`${least} is 0, and only pods are measured`] : []),
    ...(isAbove ? [`${least} is ${minimum}, and ${most} is ${maximum}`] : []),
  ];
}

function measuresPodsAlone({ kind, spec }: Manifest): boolean {
  const [field, own] =
    kind === 'ScaledObject' ? ['triggers', ['cpu', 'memory']] : ['metrics', ['Resource', 'ContainerResource', 'Pods']];
  return list(get(spec, field as string)).every(each => own.includes(text(get(each, 'type')) ?? ''));
}
