import { labelMap, refuse } from '../k8s/demand';
import type { Manifest } from '../k8s/emit';
import type { Identity } from '../k8s/identity';

/** A PodMonitor of the Prometheus Operator. */
export interface PodMonitorOptions {
  /**
   * Labels by which the Prometheus finds its monitors, such as `release: kube-prometheus-stack`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/** The PodMonitor of a cluster; the operator's own (`enablePodMonitor`) is deprecated. */
export function podMonitor(identity: Identity, options: PodMonitorOptions): Manifest {
  const path = 'postgresCluster.podMonitor.labels';
  const { labels, ...metadata } = identity.metadata();
  for (const key of Object.keys(labelMap(path, options.labels ?? {}))) {
    if (key in labels) refuse(path, 'labels that the part does not set itself', key);
  }
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { ...metadata, labels: { ...labels, ...options.labels } },
    spec: { selector: { matchLabels: identity.selector }, podMetricsEndpoints: [{ port: 'metrics' }] },
  };
}
