import { refuse } from '../../k8s/demand';
import { type Variable, value } from '../../k8s/environment';

/** Which traces are kept. */
export class TraceSampler {
  /**
   * All of them, whatever a caller says.
   *
   * @example
   * const traces = Collector.grpc('http://otel-collector:4317');
   * Telemetry.of({ traces, sampler: TraceSampler.always() });
   */
  public static always(): TraceSampler {
    return new TraceSampler('always_on');
  }

  /**
   * A share of those that begin here; a caller that has decided already is followed.
   *
   * @param share above 0 and below 1, such as 0.1 for every tenth
   * @throws if the share is out of its bounds
   *
   * @example
   * const traces = Collector.grpc('http://otel-collector:4317');
   * Telemetry.of({ traces, sampler: TraceSampler.share(0.1) });
   */
  public static share(share: number): TraceSampler {
    if (!(share > 0 && share < 1)) refuse('TraceSampler.share', 'a number above 0 and below 1', share);
    return new TraceSampler('parentbased_traceidratio', share);
  }

  /**
   * Only those that a caller keeps, such as a gateway that samples.
   *
   * @example
   * const traces = Collector.grpc('http://otel-collector:4317');
   * Telemetry.of({ traces, sampler: TraceSampler.followCaller() });
   */
  public static followCaller(): TraceSampler {
    return new TraceSampler('parentbased_always_off');
  }

  /** @internal */
  public readonly _env: Variable[];

  /** @internal */
  protected readonly _brand = 'TraceSampler';

  private constructor(name: string, argument?: number) {
    this._env = [
      value('OTEL_TRACES_SAMPLER', name),
      ...(argument === undefined ? [] : [value('OTEL_TRACES_SAMPLER_ARG', argument)]),
    ];
  }
}
