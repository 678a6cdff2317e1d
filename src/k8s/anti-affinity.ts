import type { k8s } from 'cdk8s-plus-28';
import { wholeNumber } from './demand';
import type { Topology } from './topology';

/** How the pods of a part keep away from each other. */
export class AntiAffinity {
  /**
   * No two of them in one domain, as far as there is room.
   *
   * @param weight how much it counts against other preferences: 1 to 100; 100 by default
   * @throws if the weight is out of its bounds
   */
  public static preferred(topology: Topology, weight: number = 100): AntiAffinity {
    return new AntiAffinity(topology, wholeNumber('AntiAffinity.preferred weight', weight, 1, 100));
  }

  /** No two of them in one domain, ever: those for whom there is none stay Pending. */
  public static required(topology: Topology): AntiAffinity {
    return new AntiAffinity(topology);
  }

  /** @internal */
  public readonly _topology: Topology;

  /** @internal */
  public readonly _weight?: number;

  /** @internal */
  protected readonly _brand = 'AntiAffinity';

  private constructor(topology: Topology, weight?: number) {
    this._topology = topology;
    this._weight = weight;
  }
}

/** Renders what pods keep away from: those of the same selector. */
export function podAntiAffinity(
  rules: AntiAffinity[],
  selector: { [label: string]: string },
): k8s.PodAntiAffinity | undefined {
  if (rules.length === 0) return undefined;
  const term = ({ _topology }: AntiAffinity) => ({
    labelSelector: { matchLabels: selector },
    topologyKey: _topology._key,
  });
  const required = rules.filter(({ _weight }) => _weight === undefined);
  const preferred = rules.flatMap(rule =>
    rule._weight === undefined ? [] : [{ weight: rule._weight, podAffinityTerm: term(rule) }],
  );
  return {
    requiredDuringSchedulingIgnoredDuringExecution: required.length > 0 ? required.map(term) : undefined,
    preferredDuringSchedulingIgnoredDuringExecution: preferred.length > 0 ? preferred : undefined,
  };
}
