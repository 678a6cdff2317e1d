import { get, record, text } from './manifest';
import type { Container } from './workloads';

/** What a probe asks, and how long it waits. */
export interface Probe {
  /** Path that is asked for by HTTP; none where something else is asked. */
  readonly path?: string;

  /** Seconds until a container that never answers has failed. */
  readonly budget: number;
}

export type ProbeKind = 'startupProbe' | 'livenessProbe' | 'readinessProbe';

/** A probe of a container, if it has one. */
export function probeOf({ raw }: Container, kind: ProbeKind): Probe | undefined {
  const probe = record(raw[kind]);
  if (Object.keys(probe).length === 0) return undefined;
  const number = (field: string, absent: number) => Number(text(probe[field]) ?? absent);
  // Kubernetes' own defaults (api/core/v1, Probe).
  const budget = number('initialDelaySeconds', 0) + number('periodSeconds', 10) * number('failureThreshold', 3);
  return { path: text(get(probe.httpGet, 'path')), budget };
}
