import { finding } from '../finding';
import { budgetsIn, staying } from '../manifests/budgets';
import { holdsGpus } from '../manifests/gpus';
import { get, titleOf } from '../manifests/manifest';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A budget that nobody can meet stops the upgrade of a cluster. */
export const disruptionBudgetsLetPodsGo: Rule = {
  id: 'disruption-budgets-let-pods-go',
  level: 'error',
  title: 'a disruption budget lets a node be drained',
  why: 'a drain waits without end for a pod that may not go, and upgrades of the node and its Kubernetes with it',
  fix: 'leave it to `disruptionBudget`, or set `maxUnavailable: 1`, or minAvailable below the smallest number of replicas, and no budget for one',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/',
  check: manifests =>
    budgetsIn(manifests).flatMap(({ object, workloads }) => {
      const ours = workloads.filter(isKnown);
      // No pod is no pod that stays in the way.
      const pods = Math.max(
        1,
        ours.reduce((sum, { min }) => sum + (min ?? Number.NaN), 0),
      );
      const stay = staying(object, pods);
      if (ours.length === 0 || stay === undefined || !(stay >= pods)) return [];
      const [field] = ['minAvailable', 'maxUnavailable'].filter(name => get(object, 'spec', name) !== undefined);
      const names = ours.map(workload => titleOf(workload.object)).join(' and ');
      return finding(object, [
        `${field} is ${get(object, 'spec', field)}, and ${names} may have ${pods === 1 ? '1 pod' : `${pods} pods`}`,
      ]);
    }),
};

function isKnown(workload: Workload): boolean {
  return workload.containers.some(({ app }) => app !== undefined) || holdsGpus(workload);
}
