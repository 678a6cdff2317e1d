import type { k8s } from 'cdk8s-plus-28';
import { optional, refuse, wholeNumber } from './demand';
import type { Topology } from './topology';

/** How even a spread is. */
export interface SpreadOptions {
  /**
   * How many pods one domain may have more than another: a whole number of 1 or more.
   *
   * @default 1
   */
  readonly maxSkew?: number;
}

/** A spread that must be kept. */
export interface RequiredSpreadOptions extends SpreadOptions {
  /**
   * How many domains there must be before one of them takes a further pod: a whole number of 2 up to the smallest number of replicas.
   *
   * @default - as many as there are
   */
  readonly minDomains?: number;
}

/** How the pods of a part are spread over zones or nodes. */
export class Spread {
  /**
   * Evenly, as far as there is room: a cluster of one node takes them all.
   *
   * @throws if an option is out of its bounds
   */
  public static preferred(topology: Topology, options: SpreadOptions = {}): Spread {
    return new Spread('Spread.preferred', topology, 'ScheduleAnyway', options);
  }

  /**
   * Evenly, or not at all: a pod that would unbalance them stays Pending. A volume in one zone can make that for ever.
   *
   * @throws if an option is out of its bounds
   */
  public static required(topology: Topology, options: RequiredSpreadOptions = {}): Spread {
    return new Spread('Spread.required', topology, 'DoNotSchedule', options);
  }

  /** @internal */
  public readonly _constraint: Omit<k8s.TopologySpreadConstraint, 'labelSelector'>;

  /** @internal */
  protected readonly _brand = 'Spread';

  private constructor(
    path: string,
    topology: Topology,
    whenUnsatisfiable: string,
    { maxSkew = 1, minDomains }: RequiredSpreadOptions,
  ) {
    this._constraint = {
      maxSkew: wholeNumber(`${path} maxSkew`, maxSkew, 1),
      minDomains: optional(minDomains, domains => wholeNumber(`${path} minDomains`, domains, 2)),
      topologyKey: topology._key,
      whenUnsatisfiable,
      // Otherwise nodes that the pods may not use count as empty.
      nodeTaintsPolicy: 'Honor',
    };
  }
}

/** Checks a spread against the smallest number of replicas, and renders it. */
export function spreadConstraints(
  path: string,
  spreads: Spread[],
  smallest: number,
  selector: { [label: string]: string },
  matchLabelKeys?: string[],
): k8s.TopologySpreadConstraint[] {
  return spreads.map(({ _constraint: constraint }) => {
    const { minDomains = 0 } = constraint;
    if (minDomains > smallest) {
      refuse(`${path}.spread minDomains`, `at most the smallest number of replicas (${smallest})`, minDomains);
    }
    return { ...constraint, labelSelector: { matchLabels: selector }, matchLabelKeys };
  });
}
