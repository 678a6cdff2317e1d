import { ApiObject, App, Chart, JsonPatch, Testing } from 'cdk8s';
import {
  Alerts,
  type AlertsProps,
  Exposure,
  FileStorage,
  IngressController,
  Ollama,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  Tls,
  VectorDatabase,
  WebUI,
} from '../../src';
import { type Field, messageOf, only, render } from '../support';

/** The alerts by their names. */
function expressions(build: (chart: Chart) => void, props?: AlertsProps): { [alert: string]: string } {
  const { spec } = only(
    render(chart => {
      new Alerts(chart, 'alerts', props);
      build(chart);
    }),
    'PrometheusRule',
  );
  return Object.fromEntries(
    spec.groups.flatMap(({ rules }: Field) => rules.map(({ alert, expr }: Field) => [alert, expr])),
  );
}

/** Everything that there is an alert for. */
function everything(chart: Chart): void {
  const ollama = new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] });
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  const redis = new Redis(chart, 'redis', { password: SecretRef.of('redis', 'password') });
  const exporter = { name: 'exporter', image: 'oliver006/redis_exporter:v1.62.0' };
  redis.workload.addJsonPatch(JsonPatch.add('/spec/template/spec/containers/-', exporter));
  new WebUI(chart, 'webui', {
    models: [ollama],
    scaling: Scaling.replicated({
      replicas: Replicas.autoscaled({ min: 2, max: 4 }),
      secretKey: SecretRef.of('open-webui', 'key'),
      database,
      vectorDatabase: VectorDatabase.pgvector({ database }),
      redis,
      storage: FileStorage.sharedVolume({ existingClaim: 'chat.files' }),
    }),
    exposures: [
      Exposure.ingress(IngressController.traefik(), { host: 'chat.example.com', tls: Tls.clusterIssuer('le') }),
    ],
  });
  const own = (kind: string, apiVersion: string, spec: object = {}) =>
    new ApiObject(chart, kind, { apiVersion, kind, metadata: { name: 'own', namespace: 'ai' }, spec });
  own('CronJob', 'batch/v1', { jobTemplate: { spec: { template: { spec: { containers: [] } } } } });
  own('Certificate', 'cert-manager.io/v1', { secretName: 'own' });
  own('Cluster', 'postgresql.cnpg.io/v1');
  own('ScaledObject', 'keda.sh/v1alpha1', { triggers: [{ type: 'prometheus' }] });
}

const DEPLOYED = 'namespace="ai",deployment=~"chat-redis|chat-webui"';
const POD =
  'namespace="ai",pod=~"chat-redis-[a-z0-9]+-[a-z0-9]+|chat-webui-[a-z0-9]+-[a-z0-9]+|chat-ollama-[0-9]+|own-[0-9]+"';
const CLAIM =
  'namespace="ai",persistentvolumeclaim=~"chat-redis-data|chat[.]files|models-chat-ollama-[0-9]+|own-[0-9]+(-wal)?"';

test('each thing that can fail is named as it is rendered', () => {
  expect(expressions(everything)).toEqual({
    DeploymentUnavailable: `kube_deployment_status_replicas_available{${DEPLOYED}} == 0 and kube_deployment_spec_replicas{${DEPLOYED}} > 0`,
    DeploymentDegraded: `kube_deployment_status_replicas_available{${DEPLOYED}} < kube_deployment_spec_replicas{${DEPLOYED}}`,
    StatefulSetUnavailable:
      'kube_statefulset_status_replicas_ready{namespace="ai",statefulset="chat-ollama"} == 0 and kube_statefulset_replicas{namespace="ai",statefulset="chat-ollama"} > 0',
    StatefulSetDegraded:
      'kube_statefulset_status_replicas_ready{namespace="ai",statefulset="chat-ollama"} < kube_statefulset_replicas{namespace="ai",statefulset="chat-ollama"}',
    PodCannotStart: ['container', 'init_container']
      .map(
        kind =>
          `kube_pod_${kind}_status_waiting_reason{${POD},reason=~"CreateContainerConfigError|ErrImagePull|ImagePullBackOff|InvalidImageName"} == 1`,
      )
      .join(' or '),
    ContainerCrashLooping: `max_over_time(kube_pod_container_status_waiting_reason{${POD},reason="CrashLoopBackOff"}[5m]) >= 1`,
    ContainerOutOfMemory: `increase(kube_pod_container_status_restarts_total{${POD}}[30m]) > 0 and on (namespace, pod, container) kube_pod_container_status_last_terminated_reason{${POD},reason="OOMKilled"} == 1`,
    InitContainerFailing: `max_over_time(kube_pod_init_container_status_waiting_reason{${POD},container="prepare",reason="CrashLoopBackOff"}[5m]) >= 1`,
    OllamaModelsMissing: `kube_pod_container_status_ready{${POD},container="model-sync"} == 0`,
    AutoscalerAtMaximum:
      'kube_horizontalpodautoscaler_status_current_replicas{namespace="ai",horizontalpodautoscaler=~"chat-webui|keda-hpa-own"} >= kube_horizontalpodautoscaler_spec_max_replicas{namespace="ai",horizontalpodautoscaler=~"chat-webui|keda-hpa-own"}',
    VolumeAlmostFull: `kubelet_volume_stats_available_bytes{${CLAIM}} / kubelet_volume_stats_capacity_bytes{${CLAIM}} < 0.1`,
    JobFailed: 'kube_job_failed{namespace="ai",job_name=~"own-[0-9]+",condition="true"} == 1',
    CertificateExpiresSoon:
      '(certmanager_certificate_expiration_timestamp_seconds{exported_namespace="ai",name=~"own|chat-webui-tls"} or certmanager_certificate_expiration_timestamp_seconds{namespace="ai",name=~"own|chat-webui-tls"}) - time() < 7 * 24 * 3600',
    RedisAlmostFull:
      'redis_memory_used_bytes{namespace="ai",pod=~"chat-redis-[a-z0-9]+-[a-z0-9]+"} / (redis_memory_max_bytes{namespace="ai",pod=~"chat-redis-[a-z0-9]+-[a-z0-9]+"} > 0) > 0.9',
    RedisEvictsKeys:
      'increase(redis_evicted_keys_total{namespace="ai",pod=~"chat-redis-[a-z0-9]+-[a-z0-9]+"}[15m]) > 0',
  });
});

test('the patterns of pods and claims are those of Kubernetes, and of nothing else', () => {
  const [, pods = ''] = /pod=~"([^"]*)"/.exec(expressions(everything).ContainerCrashLooping) ?? [];
  const isOurs = (name: string) => new RegExp(`^(?:${pods})$`).test(name);
  expect(['chat-webui-6d4cf56db6-x7k2p', 'chat-ollama-0', 'own-3'].map(isOurs)).toEqual([true, true, true]);
  expect(['chat-webui-other-6d4cf56db6-x7k2p', 'other-chat-ollama-0', 'chat-webui'].map(isOurs)).toEqual([
    false,
    false,
    false,
  ]);
});

test('what is not there has no alert', () => {
  expect(Object.keys(expressions(chart => void new WebUI(chart, 'webui', { models: [] })))).toEqual([
    'DeploymentUnavailable',
    'DeploymentDegraded',
    'PodCannotStart',
    'ContainerCrashLooping',
    'ContainerOutOfMemory',
    'InitContainerFailing',
    'VolumeAlmostFull',
  ]);
});

test('a number of replicas that cannot grow, or grows by the clock, is no alert', () => {
  const scaled = (chart: Chart) => {
    new WebUI(chart, 'webui', { models: [] });
    for (const [kind, apiVersion, spec] of [
      ['HorizontalPodAutoscaler', 'autoscaling/v2', { minReplicas: 2, maxReplicas: 2 }],
      ['ScaledObject', 'keda.sh/v1alpha1', { triggers: [{ type: 'cron' }] }],
    ] as const) {
      new ApiObject(chart, kind, { apiVersion, kind, metadata: { name: 'own', namespace: 'ai' }, spec });
    }
  };
  expect(expressions(scaled)).not.toHaveProperty('AutoscalerAtMaximum');
});

test('the labels are for Prometheus, and for the Alertmanager', () => {
  const props: Required<AlertsProps> = {
    name: 'watch',
    labels: { release: 'prometheus' },
    alertLabels: { team: 'ai' },
  };
  const { metadata, spec } = only(
    render(chart => {
      new WebUI(chart, 'webui', { models: [] });
      new Alerts(chart, 'alerts', props);
    }),
    'PrometheusRule',
  );
  expect(metadata).toEqual({
    name: 'watch',
    namespace: 'ai',
    labels: { 'app.kubernetes.io/part-of': 'chat', 'app.kubernetes.io/managed-by': 'cdk8s', release: 'prometheus' },
  });
  expect(spec.groups.map(({ name }: Field) => name)).toEqual(['watch']);
  expect(spec.groups[0].rules[0]).toMatchObject({
    for: '10m',
    labels: { severity: 'critical', team: 'ai' },
    annotations: { summary: 'no pod of {{ $labels.deployment }} has been ready for 10 minutes' },
  });
});

test('a patch that renames is followed, and a chart without a namespace has no matcher for one', () => {
  const chart = new Chart(new App(), 'chat');
  const { workload } = new WebUI(chart, 'webui', { models: [] });
  const { rule } = new Alerts(chart, 'alerts');
  workload.addJsonPatch(JsonPatch.replace('/metadata/name', 'renamed'));
  expect(JSON.stringify(rule.toJson())).toContain('kube_deployment_spec_replicas{deployment=\\"renamed\\"}');
});

test('an object of another namespace is in a group of its own', () => {
  const { spec } = only(
    render(chart => {
      new WebUI(chart, 'webui', { models: [] });
      new Alerts(chart, 'alerts');
      const metadata = { name: 'own', namespace: 'other' };
      new ApiObject(chart, 'own', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata, spec: {} });
    }),
    'PrometheusRule',
  );
  expect(spec.groups.map(({ name, rules }: Field) => [name, rules.length])).toEqual([
    ['chat-alerts', 7],
    ['chat-alerts-other', 1],
  ]);
});

describe('every expression', () => {
  const all = Object.entries(expressions(everything));

  /** The metrics of kube-state-metrics, the kubelet, cert-manager and redis_exporter that are asked. */
  const METRICS =
    /^(kube_(deployment|statefulset|pod|horizontalpodautoscaler|job)_|kubelet_volume_stats_|certmanager_certificate_|redis_)/;
  const WORDS = ['and', 'or', 'on', 'time', 'increase', 'max_over_time', 'namespace', 'pod', 'container'];

  test.each(all)('%s is balanced, and asks metrics that somebody has', (_alert, expr) => {
    const withoutTexts = expr.replaceAll(/"[^"]*"/g, '""');
    expect(withoutTexts).not.toMatch(/undefined|\$|'/);
    const open: string[] = [];
    for (const character of withoutTexts) {
      if ('({['.includes(character)) open.push(character);
      if (')}]'.includes(character)) expect('({['.indexOf(open.pop() ?? '')).toBe(')}]'.indexOf(character));
    }
    expect(open).toEqual([]);
    const names = withoutTexts.replaceAll(/\{[^}]*\}|\[[^\]]*\]/g, ' ').match(/[a-zA-Z_:][\w:]*/g) ?? [];
    expect(names.filter(name => !METRICS.test(name) && !WORDS.includes(name))).toEqual([]);
  });

  test.each(all)('%s asks for something of ours alone', (_alert, expr) => {
    for (const [, matchers] of expr.matchAll(/\{([^}]*)\}/g)) {
      expect(matchers).toMatch(/^(exported_)?namespace="ai",/);
      expect(matchers).toMatch(/chat|own/);
    }
  });
});

test.each<[string, () => unknown, string]>([
  [
    'nothing to watch',
    () => render(chart => void new Alerts(chart, 'alerts')),
    'nothing in the chart that alerts could watch',
  ],
  [
    'a label that it sets itself',
    () => render(chart => void new Alerts(chart, 'alerts', { labels: { 'app.kubernetes.io/part-of': 'x' } })),
    'alerts.labels must be labels that the part does not set itself',
  ],
  [
    'the severity',
    () => render(chart => void new Alerts(chart, 'alerts', { alertLabels: { severity: 'page' } })),
    "alerts.alertLabels must be labels of Prometheus other than severity, such as team, got 'severity'",
  ],
  ['a name', () => render(chart => void new Alerts(chart, 'alerts', { name: 'No Name' })), 'alerts.name must be'],
])('refuses %s', (_what, action, message) => {
  expect(messageOf(action)).toContain(message);
});

test('the output is the same at the second look, and synth judges it', () => {
  const chart = new Chart(new App(), 'chat', { namespace: 'ai' });
  new Alerts(chart, 'alerts');
  everything(chart);
  expect(Testing.synth(chart)).toEqual(Testing.synth(chart));
});
