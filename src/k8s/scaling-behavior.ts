import { Duration } from 'cdk8s';
import type { k8s } from 'cdk8s-plus-28';
import { refuse, wholeNumber } from './demand';

/** How fast an autoscaler follows the load. */
export interface ScalingBehavior {
  /**
   * How it adds pods.
   *
   * @default - 2 pods a minute, of a load that lasts a minute
   */
  readonly scaleUp?: ScalingSteps;

  /**
   * How it takes pods away.
   *
   * @default - 1 pod in two minutes, of a load that stays low for ten
   */
  readonly scaleDown?: ScalingSteps;
}

/** How an autoscaler changes the number of pods in one direction. */
export interface ScalingSteps {
  /**
   * How long it looks back for a reason not to: whole seconds, up to an hour.
   *
   * @default - a minute for more pods, ten for fewer
   */
  readonly stabilization?: Duration;

  /**
   * How much it may change at a time; of several the one that changes most counts.
   *
   * @default - 2 pods a minute more, 1 pod in two minutes less
   */
  readonly policies?: ScalingPolicy[];
}

/** How much an autoscaler changes in a period. */
export class ScalingPolicy {
  /**
   * So many pods in a period.
   *
   * @param count a whole number of 1 or more
   * @param period whole seconds, from one up to half an hour
   * @throws if one is out of its bounds
   */
  public static pods(count: number, period: Duration): ScalingPolicy {
    return new ScalingPolicy('Pods', wholeNumber('ScalingPolicy.pods', count, 1), period);
  }

  /**
   * Such a share of the pods in a period.
   *
   * @param percent a whole number of 1 or more
   * @param period whole seconds, from one up to half an hour
   * @throws if one is out of its bounds
   */
  public static percent(percent: number, period: Duration): ScalingPolicy {
    return new ScalingPolicy('Percent', wholeNumber('ScalingPolicy.percent', percent, 1), period);
  }

  /** @internal */
  public readonly _policy: { readonly type: string; readonly value: number; readonly periodSeconds: number };

  /** @internal */
  protected readonly _brand = 'ScalingPolicy';

  private constructor(type: string, value: number, period: Duration) {
    const seconds = period.toSeconds({ integral: false });
    this._policy = { type, value, periodSeconds: wholeNumber('ScalingPolicy period in seconds', seconds, 1, 1800) };
  }
}

/** Each pod that goes ends its users' streams. */
const DEFAULTS = {
  scaleUp: { seconds: 60, policies: [ScalingPolicy.pods(2, Duration.minutes(1))] },
  scaleDown: { seconds: 600, policies: [ScalingPolicy.pods(1, Duration.minutes(2))] },
};

/** Checks how fast an autoscaler is, and renders it. */
export function behaviorOf(path: string, given: ScalingBehavior = {}): k8s.HorizontalPodAutoscalerBehaviorV2 {
  const rules = (direction: 'scaleUp' | 'scaleDown') => {
    const [defaults, { stabilization, policies = defaults.policies } = {}] = [DEFAULTS[direction], given[direction]];
    if (policies.length === 0) refuse(`${path} behavior.${direction}.policies`, 'left out, or at least one', '[]');
    const seconds = stabilization?.toSeconds({ integral: false }) ?? defaults.seconds;
    return {
      stabilizationWindowSeconds: wholeNumber(
        `${path} behavior.${direction}.stabilization in seconds`,
        seconds,
        0,
        3600,
      ),
      policies: policies.map(({ _policy }) => _policy),
    };
  };
  return { scaleUp: rules('scaleUp'), scaleDown: rules('scaleDown') };
}
