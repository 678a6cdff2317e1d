import { finding } from '../finding';
import { isGateway } from '../manifests/lobu';
import { get, namespaceOf, record, sameNamespace } from '../manifests/manifest';
import type { Rule } from '../rule';

/** A budget that nothing can meet stops the upgrade of a cluster. */
export const lobuDisruptionBudgetLetsPodsGo: Rule = {
  id: 'lobu-disruption-budget-lets-pods-go',
  level: 'error',
  title: 'the disruption budget of Lobu lets a node be drained',
  why: 'a drain waits without end for a pod that may not go',
  fix: 'leave it to `LobuScaling.replicated`, or set minAvailable below the number of gateways, and no budget for one',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  check: manifests =>
    manifests.ofKind('PodDisruptionBudget').flatMap(budget => {
      const labels = Object.entries(record(get(budget, 'spec', 'selector', 'matchLabels')));
      const gateways = manifests.workloads.filter(
        workload =>
          isGateway(workload) &&
          sameNamespace(namespaceOf(budget), workload.namespace) &&
          labels.every(([key, value]) => get(workload.podLabels, key) === value),
      );
      const pods = gateways.reduce((sum, { max }) => sum + (max ?? Number.NaN), 0);
      const [least, most] = [get(budget, 'spec', 'minAvailable'), get(budget, 'spec', 'maxUnavailable')];
      if (gateways.length === 0 || labels.length === 0) return [];
      if (least === '100%' || (typeof least === 'number' && least >= pods))
        return finding(budget, [`minAvailable is ${least}`, `replicas is ${pods}`]);
      return most === 0 || most === '0%' ? finding(budget, [`maxUnavailable is ${most}`]) : [];
    }),
};
