import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { refuse, wholeNumber } from '../../k8s/demand';
import type { PodCount } from '../../k8s/disruption-budget';
import { emit, emitManifest } from '../../k8s/emit';
import type { Identity } from '../../k8s/identity';
import { type AutoscaledOptions, autoscaling } from './autoscaled';
import { type KedaOptions, kedaScaling } from './keda';

/** How many replicas there are. */
export class Replicas {
  /**
   * Always the same number.
   *
   * @param count a whole number of 1 or more
   *
   * @example
   * Replicas.exactly(3);
   */
  public static exactly(count: number): Replicas {
    return new Replicas(wholeNumber('Replicas.exactly', count, 1));
  }

  /**
   * As many as the load asks for: a HorizontalPodAutoscaler, slow to take pods away, since each one ends its users' streams.
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * Replicas.autoscaled({ min: 3, max: 10, cpuPercent: 70, memoryPercent: 80 });
   */
  public static autoscaled(options: AutoscaledOptions): Replicas {
    return Replicas.autoscaler('Replicas.autoscaled', options);
  }

  /**
   * As many as the load of the container `open-webui` asks for, whatever a mesh or an agent runs beside it. Needs Kubernetes 1.30.
   *
   * Source: https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#container-resource-metrics
   *
   * @throws if a number is out of its bounds
   *
   * @example
   * Replicas.autoscaledByContainer({ min: 3, max: 10, cpuPercent: 70 });
   */
  public static autoscaledByContainer(options: AutoscaledOptions): Replicas {
    return Replicas.autoscaler('Replicas.autoscaledByContainer', options, 'open-webui');
  }

  /**
   * As many as a query or the time of the week asks for: a ScaledObject. Needs KEDA 2 in the cluster.
   *
   * @throws if a number is out of its bounds, or a trigger asks for more replicas than `max`
   *
   * @example
   * const mornings = KedaTrigger.cron({ timeZone: 'Europe/Berlin', start: '30 7 * * 1-5', end: '0 10 * * 1-5', replicas: 6 });
   * Replicas.keda({ min: 2, max: 8, triggers: [KedaTrigger.cpu(70), mornings] });
   */
  public static keda(options: KedaOptions): Replicas {
    const scaled = between('Replicas.keda', options);
    const manifest = kedaScaling(options);
    return new Replicas(undefined, scaled, (scope, identity) => emitManifest(scope, 'autoscaler', manifest(identity)));
  }

  private static autoscaler(path: string, options: AutoscaledOptions, container?: string): Replicas {
    const scaled = between(path, options);
    const spec = autoscaling(path, options, container);
    return new Replicas(undefined, scaled, (scope, identity) =>
      emit(scope, 'autoscaler', k8s.KubeHorizontalPodAutoscalerV2, {
        metadata: identity.metadata(),
        spec: spec(identity.name),
      }),
    );
  }

  /** @internal */
  public readonly _count?: number;

  /**
   * Between which numbers an autoscaler scales, if there is one.
   *
   * @internal
   */
  public readonly _scaled?: PodCount;

  /** @internal */
  protected readonly _brand = 'Replicas';

  private constructor(
    count?: number,
    scaled?: PodCount,
    private readonly define?: (scope: Construct, identity: Identity) => ApiObject,
  ) {
    this._count = count;
    this._scaled = scaled;
  }

  /**
   * Defines the autoscaler of a Deployment, if there is one.
   *
   * @internal
   */
  public _autoscaler(scope: Construct, identity: Identity): ApiObject | undefined {
    return this.define?.(scope, identity);
  }
}

function between(path: string, { min, max }: { readonly min: number; readonly max: number }): PodCount {
  wholeNumber(`${path} min`, min, 1);
  wholeNumber(`${path} max`, max, 1);
  if (max < min) refuse(`${path} max`, `at least min (${min})`, max);
  return { least: min, most: max };
}
