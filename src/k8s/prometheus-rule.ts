import { labelMap, refuse } from './demand';
import type { Manifest } from './emit';

/** An alert of Prometheus. */
export interface Alert {
  readonly name: string;
  readonly severity: 'critical' | 'warning';
  readonly expr: string;
  /** How long it must hold. */
  readonly for: string;
  /** What is wrong; `{{ $labels.x }}` is filled in by Prometheus. */
  readonly summary: string;
}

/** Metadata of an object that a Prometheus of the Prometheus Operator finds by labels of its own. */
export function monitoringMetadata(
  metadata: { readonly labels: { [key: string]: string }; readonly [field: string]: unknown },
  path: string,
  labels: { [key: string]: string },
) {
  for (const key of Object.keys(labelMap(path, labels))) {
    if (key in metadata.labels) refuse(path, 'labels that the part does not set itself', key);
  }
  return { ...metadata, labels: { ...metadata.labels, ...labels } };
}

/** A PrometheusRule of the Prometheus Operator. */
export function prometheusRule(metadata: object, groups: unknown): Manifest {
  return { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata, spec: { groups } };
}

/** A group of alerts, each with labels beside its severity. */
export function alertGroup(name: string, alerts: readonly Alert[], labels: { [key: string]: string } = {}) {
  return {
    name,
    rules: alerts.map(({ name: alert, severity, expr, summary, for: lasting }) => ({
      alert,
      expr,
      for: lasting,
      labels: { severity, ...labels },
      annotations: { summary },
    })),
  };
}
