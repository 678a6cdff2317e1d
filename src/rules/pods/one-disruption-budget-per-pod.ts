import { finding } from '../finding';
import { budgetsIn } from '../manifests/budgets';
import { type Manifest, titleOf } from '../manifests/manifest';
import { append } from '../manifests/places';
import type { Workload } from '../manifests/workloads';
import type { Rule } from '../rule';

/** The eviction API does not know which of two budgets to ask. */
export const oneDisruptionBudgetPerPod: Rule = {
  id: 'one-disruption-budget-per-pod',
  level: 'error',
  title: 'a pod has one disruption budget at most',
  why: 'each eviction fails with an error 500, and a drain of the node never ends',
  fix: 'remove all but one of the budgets, or leave it to `disruptionBudget`',
  source: 'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors',
  check: manifests => {
    const budgets = new Map<Workload, Manifest[]>();
    for (const { object, workloads } of budgetsIn(manifests)) {
      for (const workload of workloads) append(budgets, workload, object);
    }
    return [...budgets].flatMap(([workload, [first, ...others]]) =>
      workload.containers.some(({ app }) => app !== undefined)
        ? others.flatMap(other => finding(other, [`${titleOf(first)} covers ${titleOf(workload.object)} already`]))
        : [],
    );
  },
};
