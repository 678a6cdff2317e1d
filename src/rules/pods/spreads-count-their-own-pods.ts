import { finding } from '../finding';
import { get, list, record, text } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A constraint that counts other pods, or none, spreads nothing. */
export const spreadsCountTheirOwnPods: Rule = {
  id: 'spreads-count-their-own-pods',
  level: 'error',
  title: 'a topology spread constraint counts the pods that it is written on',
  why: 'the pods land on one node after all; and a key that the pods do not have, or one without a selector, is ignored or refused',
  fix: 'leave it to `scheduling.spread`, or select labels of the pod template; `pod-template-hash` is a label of Deployments alone, StatefulSets have `controller-revision-hash`',
  source: 'https://kubernetes.io/docs/concepts/scheduling-eviction/topology-spread-constraints/',
  check: manifests =>
    manifests.workloads
      .filter(({ containers }) => containers.some(({ app }) => app !== undefined))
      .flatMap(workload =>
        finding(
          workload.object,
          list(workload.podSpec.topologySpreadConstraints).flatMap(each => breachesOf(workload, each)),
        ),
      ),
};

function breachesOf({ kind, podLabels }: Workload, constraint: unknown): string[] {
  const selector = get(constraint, 'labelSelector');
  const labels = Object.entries(record(get(selector, 'matchLabels')));
  const expressions = list(get(selector, 'matchExpressions'));
  const keys = list(get(constraint, 'matchLabelKeys')).flatMap(key => text(key) ?? []);
  const by = `the spread by ${text(get(constraint, 'topologyKey')) ?? 'nothing'}`;
  if (labels.length === 0 && expressions.length === 0) return [`${by} has no labelSelector`];
  return [
    ...labels
      .filter(([label, value]) => get(podLabels, label) !== value)
      .map(([label, value]) => `${by} counts pods with ${label}=${value}, which these have not`),
    ...keys
      .filter(key => key === 'pod-template-hash' && !['Deployment', 'ReplicaSet', 'Rollout'].includes(kind))
      .map(key => `${by} looks at ${key}, which pods of a ${kind} have not`),
  ];
}
