import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { refuse, wholeNumber } from './demand';
import { emit } from './emit';
import type { Identity } from './identity';

/** How many pods of a part go at the same time when nodes are drained. */
export class DisruptionBudget {
  /**
   * So many go at the most.
   *
   * @param count a whole number of 1 or more, below the smallest number of replicas
   * @throws if the number is out of its bounds
   */
  public static maxUnavailable(count: number): DisruptionBudget {
    return new DisruptionBudget('maxUnavailable', wholeNumber('DisruptionBudget.maxUnavailable', count, 1));
  }

  /**
   * So many stay at least.
   *
   * @param count a whole number of 1 or more, below the smallest number of replicas
   * @throws if the number is out of its bounds
   */
  public static minAvailable(count: number): DisruptionBudget {
    return new DisruptionBudget('minAvailable', wholeNumber('DisruptionBudget.minAvailable', count, 1));
  }

  /** None: all pods may go at the same time. */
  public static none(): DisruptionBudget {
    return new DisruptionBudget('none', 0);
  }

  /** @internal */
  public readonly _field: 'maxUnavailable' | 'minAvailable' | 'none';

  /** @internal */
  public readonly _count: number;

  /** @internal */
  protected readonly _brand = 'DisruptionBudget';

  private constructor(field: DisruptionBudget['_field'], count: number) {
    this._field = field;
    this._count = count;
  }
}

/** The smallest and the largest number of pods that a workload has. */
export interface PodCount {
  readonly least: number;
  readonly most: number;
}

/** Defines the disruption budget of a workload: one of several pods at a time, unless the user says otherwise. */
export function defineDisruptionBudget(scope: Construct, identity: Identity, { least, most }: PodCount): void {
  const path = `${identity.path}.disruptionBudget`;
  const { disruptionBudget: given } = identity.props;
  if (given?._field === 'none' || (most < 2 && given === undefined)) return;
  const { _field: field, _count: count } = given ?? DisruptionBudget.maxUnavailable(1);
  // One may always go, else a drain waits without end; and where several are left they never all go.
  const bound = field === 'minAvailable' ? least : Math.max(least, 2);
  if (count >= bound)
    refuse(
      path,
      `below the smallest number of replicas (${least}), so that a drain ends and some stay`,
      `${field} ${count}`,
    );
  emit(scope, 'disruption-budget', k8s.KubePodDisruptionBudget, {
    metadata: identity.metadata(),
    spec: {
      [field]: k8s.IntOrString.fromNumber(count),
      // A pod that crashes all the time would otherwise block the drain of its node.
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: identity.selector },
    },
  });
}

/** The disruption budget that a workload of a part has defined. */
export function disruptionBudgetOf(scope: Construct): ApiObject | undefined {
  return scope.node.tryFindChild('disruption-budget') as ApiObject | undefined;
}
