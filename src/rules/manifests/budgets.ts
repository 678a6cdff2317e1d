import { get, list, type Manifest, namespaceOf, record, sameNamespace, text } from './manifest';
import type { Manifests } from './manifests';
import { append } from './places';
import type { Workload } from './workloads';

/** A PodDisruptionBudget, and the workloads of the input whose pods it covers. */
export interface Budget {
  readonly object: Manifest;
  readonly workloads: Workload[];
  /** Whether it selects by more than labels that are written out, which is not guessed. */
  readonly isHidden: boolean;
}

const SCALED = ['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'DeploymentConfig', 'Rollout'];

/** The disruption budgets of the input. */
export function budgetsIn(manifests: Manifests): Budget[] {
  const byNamespace = new Map<string, Workload[]>();
  const objects = manifests.ofKind('PodDisruptionBudget');
  if (objects.length === 0) return [];
  for (const workload of manifests.workloads) {
    if (SCALED.includes(workload.kind)) append(byNamespace, workload.namespace, workload);
  }
  return objects.map(object => {
    const namespace = namespaceOf(object);
    const near =
      namespace === ''
        ? [...byNamespace.values()].flat()
        : ['', namespace].flatMap(each => byNamespace.get(each) ?? []);
    const labels = Object.entries(record(get(object, 'spec', 'selector', 'matchLabels')));
    const isHidden = list(get(object, 'spec', 'selector', 'matchExpressions')).length > 0;
    return {
      object,
      isHidden,
      workloads: isHidden
        ? []
        : near.filter(
            workload =>
              sameNamespace(namespace, workload.namespace) &&
              labels.every(([label, value]) => get(workload.podLabels, label) === value),
          ),
    };
  });
}

/** How many pods must stay, as the eviction API counts them; undefined where the budget says nothing that can be read. */
export function staying({ spec }: Manifest, pods: number): number | undefined {
  const [least, most] = ['minAvailable', 'maxUnavailable'].map(field => text(get(spec, field)));
  if (least !== undefined) return amountOf(least, pods);
  const gone = most === undefined ? undefined : amountOf(most, pods);
  return gone === undefined ? undefined : Math.max(0, pods - gone);
}

/** Shares are rounded up (https://kubernetes.io/docs/tasks/run-application/configure-pdb/#rounding-logic-when-specifying-percentages). */
function amountOf(written: string, pods: number): number | undefined {
  const [, number, percent] = /^(\d+)(%?)$/.exec(written) ?? [];
  if (number === undefined) return undefined;
  return percent ? Math.ceil((Number(number) * pods) / 100) : Number(number);
}
