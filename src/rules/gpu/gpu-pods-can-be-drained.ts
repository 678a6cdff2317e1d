import { finding } from '../finding';
import { holdsGpus } from '../manifests/gpus';
import { get, list, type Manifest, namespaceOf, record, sameNamespace, text, titleOf } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A budget that no pod may leave stops every upgrade of the node. */
export const gpuPodsCanBeDrained: Rule = {
  id: 'gpu-pods-can-be-drained',
  level: 'error',
  title: 'a disruption budget lets pods with GPUs be moved',
  why: 'a drain of the node waits without end, and upgrades of its drivers and its Kubernetes with it',
  fix: 'set `maxUnavailable: 1`, or `minAvailable` below the number of replicas, or remove the budget of a single replica',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  check: manifests =>
    manifests.ofKind('PodDisruptionBudget').flatMap(budget => {
      const held = manifests.workloads.filter(workload => covers(budget, workload) && holdsGpus(workload));
      return finding(
        budget,
        held.flatMap(workload => breachOf(budget, workload)),
      );
    }),
};

/** Only labels that are written out: a budget by expressions is not guessed. */
function covers(budget: Manifest, { namespace, podLabels }: Workload): boolean {
  const selector = get(budget, 'spec', 'selector');
  const labels = Object.entries(record(get(selector, 'matchLabels')));
  return (
    sameNamespace(namespaceOf(budget), namespace) &&
    labels.length > 0 &&
    list(get(selector, 'matchExpressions')).length === 0 &&
    labels.every(([label, value]) => get(podLabels, label) === value)
  );
}

function breachOf(budget: Manifest, { object, max }: Workload): string[] {
  const [least, most] = ['minAvailable', 'maxUnavailable'].map(field => text(get(budget, 'spec', field)));
  if (max === undefined) return [];
  const isStuck = /^0+%?$/.test(most ?? '') || least === '100%' || (/^\d+$/.test(least ?? '') && Number(least) >= max);
  const said = least === undefined ? `maxUnavailable is ${most}` : `minAvailable is ${least}`;
  return isStuck ? [`${said}, and ${titleOf(object)} has ${max} ${max === 1 ? 'replica' : 'replicas'}`] : [];
}
