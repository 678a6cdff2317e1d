import type { Alert } from '../k8s/prometheus-rule';
import type { Watched } from './watched';

/**
 * The alerts of a namespace, on metrics of kube-state-metrics and the kubelet; of cert-manager and of an exporter of Redis where
 * there are certificates and an exporter.
 *
 * Source: https://github.com/kubernetes/kube-state-metrics/tree/main/docs/metrics; cert-manager and kubelet by their own names
 */
export function alertsOf(watched: Watched): Alert[] {
  const { deployments, statefulSets, pods, initContainers, autoscalers, claims, certificates, jobs } = watched;
  const of = (label: string, names: string[], ...more: string[]) => selector(watched.namespace, label, names, more);
  const deployed = of('deployment', deployments);
  const stateful = of('statefulset', statefulSets);
  const running = of('pod', pods);
  return [
    ...alerts(deployments, [
      {
        name: 'DeploymentUnavailable',
        severity: 'critical',
        expr: `kube_deployment_status_replicas_available${deployed} == 0 and kube_deployment_spec_replicas${deployed} > 0`,
        for: '10m',
        summary: 'no pod of {{ $labels.deployment }} has been ready for 10 minutes',
      },
      {
        name: 'DeploymentDegraded',
        severity: 'warning',
        expr: `kube_deployment_status_replicas_available${deployed} < kube_deployment_spec_replicas${deployed}`,
        for: '30m',
        summary: 'fewer pods of {{ $labels.deployment }} are ready than there should be',
      },
    ]),
    ...alerts(statefulSets, [
      {
        name: 'StatefulSetUnavailable',
        severity: 'critical',
        expr: `kube_statefulset_status_replicas_ready${stateful} == 0 and kube_statefulset_replicas${stateful} > 0`,
        for: '10m',
        summary: 'no pod of {{ $labels.statefulset }} has been ready for 10 minutes',
      },
      {
        name: 'StatefulSetDegraded',
        severity: 'warning',
        expr: `kube_statefulset_status_replicas_ready${stateful} < kube_statefulset_replicas${stateful}`,
        for: '30m',
        summary: 'fewer pods of {{ $labels.statefulset }} are ready than there should be',
      },
    ]),
    ...alerts(pods, [
      {
        name: 'PodCannotStart',
        severity: 'critical',
        expr: ['kube_pod_container_status_waiting_reason', 'kube_pod_init_container_status_waiting_reason']
          .map(metric => `${metric}${of('pod', pods, `reason=~"${CANNOT_START}"`)} == 1`)
          .join(' or '),
        for: '10m',
        summary: '{{ $labels.pod }} waits for a Secret, a key or an image ({{ $labels.reason }})',
      },
      {
        name: 'ContainerCrashLooping',
        severity: 'warning',
        expr: `max_over_time(kube_pod_container_status_waiting_reason${of('pod', pods, CRASHING)}[5m]) >= 1`,
        for: '15m',
        summary: 'the container {{ $labels.container }} of {{ $labels.pod }} ends again and again',
      },
      {
        name: 'ContainerOutOfMemory',
        severity: 'warning',
        expr:
          `increase(kube_pod_container_status_restarts_total${running}[30m]) > 0 and on (namespace, pod, container) ` +
          `kube_pod_container_status_last_terminated_reason${of('pod', pods, 'reason="OOMKilled"')} == 1`,
        for: '0m',
        summary: 'the container {{ $labels.container }} of {{ $labels.pod }} was killed at its memory limit',
      },
    ]),
    ...alerts(initContainers, [
      {
        name: 'InitContainerFailing',
        severity: 'critical',
        expr: `max_over_time(kube_pod_init_container_status_waiting_reason${of('pod', pods, matcher('container', initContainers), CRASHING)}[5m]) >= 1`,
        for: '5m',
        summary: '{{ $labels.container }} of {{ $labels.pod }} fails, and the pod does not start: see its log',
      },
    ]),
    ...alerts(watched.modelSyncs, [
      {
        name: 'OllamaModelsMissing',
        severity: 'warning',
        expr: `kube_pod_container_status_ready${of('pod', pods, matcher('container', watched.modelSyncs))} == 0`,
        for: '1h',
        summary: '{{ $labels.pod }} has not all of its models: see the log of {{ $labels.container }}',
      },
    ]),
    ...alerts(autoscalers, [
      {
        name: 'AutoscalerAtMaximum',
        severity: 'warning',
        expr:
          `kube_horizontalpodautoscaler_status_current_replicas${of('horizontalpodautoscaler', autoscalers)} >= ` +
          `kube_horizontalpodautoscaler_spec_max_replicas${of('horizontalpodautoscaler', autoscalers)}`,
        for: '30m',
        summary: '{{ $labels.horizontalpodautoscaler }} has had all the pods that it may have for 30 minutes',
      },
    ]),
    ...alerts(claims, [
      {
        name: 'VolumeAlmostFull',
        severity: 'warning',
        expr:
          `kubelet_volume_stats_available_bytes${of('persistentvolumeclaim', claims)} / ` +
          `kubelet_volume_stats_capacity_bytes${of('persistentvolumeclaim', claims)} < 0.1`,
        for: '15m',
        summary: 'less than a tenth of {{ $labels.persistentvolumeclaim }} is free',
      },
    ]),
    ...alerts(jobs, [
      {
        name: 'JobFailed',
        severity: 'warning',
        expr: `kube_job_failed${of('job_name', jobs, 'condition="true"')} == 1`,
        for: '0m',
        summary: 'the Job {{ $labels.job_name }} has failed',
      },
    ]),
    ...alerts(certificates, [
      {
        name: 'CertificateExpiresSoon',
        severity: 'warning',
        expr: `(${expiry(watched)}) - time() < 7 * 24 * 3600`,
        for: '1h',
        summary: 'the certificate {{ $labels.name }} expires within a week, and cert-manager has not renewed it',
      },
    ]),
    ...alerts(watched.redisExporters, [
      {
        name: 'RedisAlmostFull',
        severity: 'warning',
        expr:
          `redis_memory_used_bytes${of('pod', watched.redisExporters)} / ` +
          `(redis_memory_max_bytes${of('pod', watched.redisExporters)} > 0) > 0.9`,
        for: '15m',
        summary: 'the Redis of {{ $labels.pod }} has used nine tenths of its memory, and refuses writes at all of it',
      },
      {
        name: 'RedisEvictsKeys',
        severity: 'warning',
        expr: `increase(redis_evicted_keys_total${of('pod', watched.redisExporters)}[15m]) > 0`,
        for: '0m',
        summary: 'the Redis of {{ $labels.pod }} throws sessions away',
      },
    ]),
  ];
}

const CANNOT_START = 'CreateContainerConfigError|ErrImagePull|ImagePullBackOff|InvalidImageName';
const CRASHING = 'reason="CrashLoopBackOff"';

/** What concerns nothing is no alert. */
function alerts(names: string[], all: Alert[]): Alert[] {
  return names.length > 0 ? all : [];
}

function selector(namespace: string, label: string, names: string[], more: string[]): string {
  const place = namespace === '' ? [] : [`namespace="${namespace}"`];
  return `{${[...place, matcher(label, names), ...more].join(',')}}`;
}

/** Prometheus anchors regular expressions at both ends. */
function matcher(label: string, names: string[]): string {
  const isPlain = names.length === 1 && /^[-a-z0-9]+$/.test(names[0]);
  return `${label}${isPlain ? '=' : '=~'}"${names.join('|')}"`;
}

/** The namespace of the certificate comes second to that of cert-manager's own pod, unless Prometheus is told otherwise. */
function expiry({ namespace, certificates }: Watched): string {
  const labels = namespace === '' ? [[]] : [[`exported_namespace="${namespace}"`], [`namespace="${namespace}"`]];
  const metric = 'certmanager_certificate_expiration_timestamp_seconds';
  return labels.map(place => `${metric}{${[...place, matcher('name', certificates)].join(',')}}`).join(' or ');
}
