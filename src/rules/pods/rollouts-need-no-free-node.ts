import { finding } from '../finding';
import { get, list, record, text } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The new pod waits for a node without an old one, and the old ones for the new pod. */
export const rolloutsNeedNoFreeNode: Rule = {
  id: 'rollouts-need-no-free-node',
  level: 'warning',
  title: 'a rolling update of pods that share no node ends old pods first',
  why: 'where there are as many nodes as pods the new pod is Pending, and the rollout never ends',
  fix: 'use `AntiAffinity.preferred`, or set strategy Recreate, or `maxSurge: 0` with `maxUnavailable: 1`',
  source: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#rolling-update-deployment',
  check: manifests =>
    manifests.workloads
      .filter(
        workload =>
          workload.containers.some(({ app }) => app !== undefined) && (workload.max ?? 0) > 1 && surges(workload),
      )
      .flatMap(workload =>
        finding(
          workload.object,
          list(termsOf(workload)).flatMap(term => breachesOf(workload, term)),
        ),
      ),
};

function surges({ kind, object: { spec } }: Workload): boolean {
  const surge = text(get(spec, 'strategy', 'rollingUpdate', 'maxSurge'));
  return kind === 'Deployment' && get(spec, 'strategy', 'type') !== 'Recreate' && !/^0+%?$/.test(surge ?? '');
}

function termsOf({ podSpec }: Workload): unknown {
  return get(podSpec.affinity, 'podAntiAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
}

function breachesOf({ podLabels }: Workload, term: unknown): string[] {
  const labels = Object.entries(record(get(term, 'labelSelector', 'matchLabels')));
  const isOwn = labels.length > 0 && labels.every(([label, value]) => get(podLabels, label) === value);
  // With the hash in it, pods of the old revision do not count.
  const isOfOneRevision = [...list(get(term, 'matchLabelKeys')), ...list(get(term, 'mismatchLabelKeys'))].length > 0;
  if (!isOwn || isOfOneRevision || get(term, 'topologyKey') !== 'kubernetes.io/hostname') return [];
  return ['no two pods share a node', 'old and new pods meet'];
}
