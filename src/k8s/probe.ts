import { Duration } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { withGiven } from './defaults';
import { wholeNumber } from './demand';
import type { ProbeTiming } from './probe-timing';
import { wholeSeconds } from './seconds';

/** How a probe asks: by HTTP on the container's port `http`, or by a command. */
export type Question = { readonly path: string } | { readonly command: string[] };

/** A probe whose timings the user may change. */
export function probe(path: string, question: Question, defaults: ProbeTiming, given: ProbeTiming = {}): k8s.Probe {
  const timing = withGiven(defaults, given);
  return {
    ...('path' in question
      ? { httpGet: { path: question.path, port: k8s.IntOrString.fromString('http') } }
      : { exec: { command: question.command } }),
    initialDelaySeconds: seconds(`${path}.initialDelay`, timing.initialDelay, 0),
    periodSeconds: seconds(`${path}.period`, timing.period, 1),
    timeoutSeconds: seconds(`${path}.timeout`, timing.timeout, 1),
    failureThreshold:
      timing.failureThreshold === undefined
        ? undefined
        : wholeNumber(`${path}.failureThreshold`, timing.failureThreshold, 1),
  };
}

/** A probe's timing in seconds: period, timeout, failures. */
export function every(period: number, timeout: number, failureThreshold: number): ProbeTiming {
  return { period: Duration.seconds(period), timeout: Duration.seconds(timeout), failureThreshold };
}

function seconds(path: string, duration: Duration | undefined, min: number): number | undefined {
  return duration && wholeSeconds(path, duration, min);
}
