import { type ApiObject, Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { wholeNumber } from '../k8s/demand';
import { emitManifest } from '../k8s/emit';
import type { Identity } from '../k8s/identity';
import { type Alert, alertGroup, monitoringMetadata, prometheusRule } from '../k8s/prometheus-rule';
import type { SecretRef } from '../k8s/secret-ref';

/** What a Prometheus of the Prometheus Operator reads. */
export interface LobuServiceMonitor {
  /**
   * Labels by which the Prometheus finds its monitors, such as `release: kube-prometheus-stack`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };

  /**
   * Time between two readings, in whole seconds.
   *
   * @default Duration.seconds(30)
   */
  readonly interval?: Duration;
}

/** What a Prometheus of the Prometheus Operator watches. */
export interface LobuAlerts {
  /**
   * Labels by which the Prometheus finds its rules, such as `release: kube-prometheus-stack`.
   *
   * @default - none
   */
  readonly labels?: { [key: string]: string };
}

/** Defines who reads the gateway's metrics, with the token that guards them where there is one. */
export function defineServiceMonitor(
  scope: Construct,
  gateway: Identity,
  { labels = {}, interval = Duration.seconds(30) }: LobuServiceMonitor,
  token?: SecretRef,
): ApiObject {
  const seconds = wholeNumber('lobu.serviceMonitor.interval in seconds', interval.toSeconds({ integral: false }), 1);
  const credentials = token && { name: token.name, key: token.key };
  return emitManifest(scope, 'service-monitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'ServiceMonitor',
    metadata: monitoringMetadata(gateway.metadata(), 'lobu.serviceMonitor.labels', labels),
    spec: {
      // Those of the Service; another selector of the pods changes nothing about it.
      selector: { matchLabels: gateway.identifying },
      endpoints: [
        {
          port: 'http',
          path: '/lobu/metrics',
          interval: `${seconds}s`,
          scrapeTimeout: `${Math.min(10, seconds)}s`,
          ...(credentials && { authorization: { type: 'Bearer', credentials } }),
        },
      ],
    },
  });
}

/** Defines the alerts of the chart (lobu 11.0.0, charts/lobu/templates/prometheusrule.yaml). */
export function defineAlerts(scope: Construct, watchers: Identity, { labels = {} }: LobuAlerts): ApiObject {
  const metadata = monitoringMetadata(watchers.metadata(), 'lobu.alerts.labels', labels);
  const groups = [alertGroup('lobu-watchers', ALERTS, { service: 'lobu' })];
  return emitManifest(scope, 'alerts', prometheusRule(metadata, groups));
}

const RUNS = 'lobu_scheduled_job_runs_total';

const ALERTS: readonly Alert[] = [
  {
    name: 'WatcherAutomationSilent',
    severity: 'critical',
    expr: `(sum(increase(${RUNS}{task="watcher-automation",outcome="success"}[15m])) or on() vector(0)) == 0`,
    for: '15m',
    summary: 'no run of watcher automation has succeeded for 15 minutes',
  },
  {
    name: 'WatcherAutomationPhaseFailing',
    severity: 'warning',
    expr: 'sum(increase(lobu_watcher_automation_phase_failures_total[15m])) by (phase) > 0',
    for: '15m',
    summary: 'a phase of watcher automation fails',
  },
  {
    name: 'LobuScheduledJobFailing',
    severity: 'warning',
    expr: `sum(increase(${RUNS}{task=~"watcher-automation|check-stalled-executions",outcome="error"}[15m])) by (task) > 0`,
    for: '15m',
    summary: 'a scheduled job fails',
  },
];
