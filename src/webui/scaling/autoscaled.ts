import type { k8s } from 'cdk8s-plus-28';
import { wholeNumber } from '../../k8s/demand';
import { behaviorOf, type ScalingBehavior } from '../../k8s/scaling-behavior';

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

  /**
   * How fast it follows the load.
   *
   * @default - quick to add, slow to take away, since each pod that goes ends its users' streams
   */
  readonly behavior?: ScalingBehavior;
}

/** Checks what an autoscaler is told; its spec for a Deployment follows. */
export function autoscaling(
  path: string,
  options: AutoscaledOptions,
  container?: string,
): (target: string) => k8s.HorizontalPodAutoscalerSpecV2 {
  const [metrics, behavior] = [metricsOf(path, options, container), behaviorOf(path, options.behavior)];
  return name => ({
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
    minReplicas: options.min,
    maxReplicas: options.max,
    metrics,
    behavior,
  });
}

function metricsOf(
  path: string,
  { cpuPercent, memoryPercent }: AutoscaledOptions,
  container?: string,
): k8s.MetricSpecV2[] {
  const targets = {
    cpu: cpuPercent ?? (memoryPercent === undefined ? 70 : undefined),
    memory: memoryPercent,
  };
  return Object.entries(targets).flatMap(([name, percent]): k8s.MetricSpecV2[] => {
    if (percent === undefined) return [];
    const averageUtilization = wholeNumber(`${path} ${name}Percent`, percent, 1);
    const metric = { name, target: { type: 'Utilization', averageUtilization } };
    return container === undefined
      ? [{ type: 'Resource', resource: metric }]
      : [{ type: 'ContainerResource', containerResource: { ...metric, container } }];
  });
}
