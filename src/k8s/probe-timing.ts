import type { Duration } from 'cdk8s';

/** Timings of a container's probes. */
export interface Probes {
  /**
   * How long a container may take to start.
   *
   * @default - the part's
   */
  readonly startup?: ProbeTiming;

  /**
   * When a container that does not answer is restarted.
   *
   * @default - the part's
   */
  readonly liveness?: ProbeTiming;

  /**
   * When a pod gets no traffic.
   *
   * @default - the part's
   */
  readonly readiness?: ProbeTiming;
}

/** Timing of a probe; durations are whole seconds. */
export interface ProbeTiming {
  /**
   * Wait before the first probe.
   *
   * @default - the part's
   */
  readonly initialDelay?: Duration;

  /**
   * Time between two probes.
   *
   * @default - the part's
   */
  readonly period?: Duration;

  /**
   * Time that an answer may take.
   *
   * @default - the part's
   */
  readonly timeout?: Duration;

  /**
   * Failures in a row that count: a whole number of 1 or more.
   *
   * @default - the part's
   */
  readonly failureThreshold?: number;
}
