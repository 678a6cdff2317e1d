import { finding } from '../finding';
import { type Budget, budgetsIn } from '../manifests/budgets';
import { get, namespaceOf, record, sameNamespace, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** A budget that misses its pods protects nobody, and says nothing of it. */
export const disruptionBudgetsHavePods: Rule = {
  id: 'disruption-budgets-have-pods',
  level: 'error',
  title: 'a disruption budget selects the pods that it is named after',
  why: 'a drain takes all of them at the same time, as if there were no budget; one without labels holds all pods of the namespace back',
  fix: 'leave it to `disruptionBudget`, or select the labels of the pod template',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#specifying-a-poddisruptionbudget',
  check: manifests =>
    budgetsIn(manifests).flatMap(budget => {
      const meant = namesake(budget, manifests);
      if (meant === undefined || budget.isHidden) return [];
      const labels = Object.entries(record(get(budget.object, 'spec', 'selector', 'matchLabels')));
      if (labels.length === 0) return finding(budget.object, ['the selector is empty']);
      if (budget.workloads.length > 0) return [];
      const selector = labels.map(([label, value]) => `${label}=${value}`).join(',');
      return finding(budget.object, [`${selector} selects no pod of ${titleOf(meant.object)}`]);
    }),
};

/** The workload of the same name, if it runs something that we know. */
function namesake({ object }: Budget, manifests: Manifests): Workload | undefined {
  return manifests.workloads.find(
    ({ name, namespace, containers }) =>
      name === object.metadata.name &&
      sameNamespace(namespace, namespaceOf(object)) &&
      containers.some(({ app }) => app !== undefined),
  );
}
