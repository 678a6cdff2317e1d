import type { k8s } from 'cdk8s-plus-28';
import { refuse, wholeNumber } from '../../k8s/demand';

/** When replicas are added and removed. */
export interface AutoscaledOptions {
  /** Smallest number of replicas: a whole number of 1 or more. */
  readonly min: number;

  /** Largest number of replicas: at least `min`. The database's connections are counted at this number. */
  readonly max: number;

  /**
   * Share of the requested CPU to aim at, in percent.
   *
   * @default 70, if `memoryPercent` is left out too
   */
  readonly cpuPercent?: number;

  /**
   * Share of the requested memory to aim at, in percent.
   *
   * @default - memory does not count
   */
  readonly memoryPercent?: number;
}

/** How many replicas there are. */
export class Replicas {
  /**
   * Always the same number.
   *
   * @param count a whole number of 1 or more
   */
  public static exactly(count: number): Replicas {
    return new Replicas(wholeNumber('Replicas.exactly', count, 1));
  }

  /**
   * As many as the load asks for: a HorizontalPodAutoscaler, slow to take pods away, since each one ends its users' streams.
   *
   * @throws if a number is out of its bounds
   */
  public static autoscaled(options: AutoscaledOptions): Replicas {
    const path = 'Replicas.autoscaled';
    wholeNumber(`${path} min`, options.min, 1);
    wholeNumber(`${path} max`, options.max, 1);
    if (options.max < options.min) refuse(`${path} max`, `at least min (${options.min})`, options.max);
    return new Replicas(undefined, options, metrics(path, options));
  }

  /** @internal */
  public readonly _count?: number;

  /**
   * Between which numbers an autoscaler scales, if there is one.
   *
   * @internal
   */
  public readonly _scaled?: { readonly least: number; readonly most: number };

  /** @internal */
  protected readonly _brand = 'Replicas';

  private constructor(
    count?: number,
    private readonly options?: AutoscaledOptions,
    private readonly metrics: k8s.MetricSpecV2[] = [],
  ) {
    this._count = count;
    this._scaled = options && { least: options.min, most: options.max };
  }

  /**
   * The autoscaler of a Deployment, if there is one.
   *
   * @internal
   */
  public _autoscaler(target: string): k8s.HorizontalPodAutoscalerSpecV2 | undefined {
    return (
      this.options && {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: target },
        minReplicas: this.options.min,
        maxReplicas: this.options.max,
        metrics: this.metrics,
        behavior: {
          scaleUp: {
            stabilizationWindowSeconds: 60,
            policies: [{ type: 'Pods', value: 2, periodSeconds: 60 }],
          },
          scaleDown: {
            stabilizationWindowSeconds: 600,
            policies: [{ type: 'Pods', value: 1, periodSeconds: 120 }],
          },
        },
      }
    );
  }
}

function metrics(path: string, { cpuPercent, memoryPercent }: AutoscaledOptions): k8s.MetricSpecV2[] {
  const targets = {
    cpu: cpuPercent ?? (memoryPercent === undefined ? 70 : undefined),
    memory: memoryPercent,
  };
  return Object.entries(targets).flatMap(([name, percent]) =>
    percent === undefined
      ? []
      : [
          {
            type: 'Resource',
            resource: {
              name,
              target: {
                type: 'Utilization',
                averageUtilization: wholeNumber(`${path} ${name}Percent`, percent, 1),
              },
            },
          },
        ],
  );
}
