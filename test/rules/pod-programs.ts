import { ApiObject, type Chart, JsonPatch } from 'cdk8s';
import {
  FileStorage,
  KedaTrigger,
  Ollama,
  PodSecurity,
  Postgres,
  Redis,
  Replicas,
  Scaling,
  SecretRef,
  Tika,
  VectorDatabase,
  WebUI,
  type WebUIProps,
} from '../../src';

const POD = '/spec/template/spec';

/** A clean installation of several replicas without ways in. */
function replicated(chart: Chart, replicas = Replicas.exactly(3), props: Partial<WebUIProps> = {}): WebUI {
  const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
  return new WebUI(chart, 'webui', {
    models: [],
    scaling: Scaling.replicated({
      replicas,
      secretKey: SecretRef.of('open-webui', 'key'),
      database,
      vectorDatabase: VectorDatabase.pgvector({ database }),
      redis: Redis.fromSecret(SecretRef.of('redis', 'url')),
      storage: FileStorage.s3({ bucket: 'uploads' }),
    }),
    ...props,
  });
}

/** Replaces or adds something, as an escape hatch would. */
function patched(object: ApiObject | undefined, path: string, value: unknown): void {
  object!.addJsonPatch(JsonPatch.add(path, value));
}

const AUTOSCALED = Replicas.autoscaled({ min: 2, max: 4 });
const OFFICE = { timeZone: 'UTC', start: '0 7 * * *', end: '0 19 * * *', replicas: 3 };

/** A program for each rule about pods and autoscalers, written as a user would: it breaks this rule and no other. */
export const podPrograms: { [id: string]: (chart: Chart) => void } = {
  'disruption-budgets-have-pods': chart =>
    patched(replicated(chart).disruptionBudget, '/spec/selector', { matchLabels: { app: 'webui' } }),
  'one-disruption-budget-per-pod': chart => {
    replicated(chart);
    new ApiObject(chart, 'budget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'all', namespace: 'ai' },
      spec: { maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/part-of': 'chat' } } },
    });
  },
  'spreads-count-their-own-pods': chart => {
    const selector = { matchLabels: { app: 'webui' } };
    patched(replicated(chart).workload, `${POD}/topologySpreadConstraints/0/labelSelector`, selector);
  },
  'spreads-have-enough-pods': chart =>
    patched(replicated(chart).workload, `${POD}/topologySpreadConstraints/0/minDomains`, 3),
  'shutdown-fits-the-grace-period': chart =>
    patched(replicated(chart).workload, `${POD}/terminationGracePeriodSeconds`, 60),
  'open-webui-can-write-its-files': chart => {
    const { workload } = replicated(chart, undefined, { podSecurity: PodSecurity.hardened() });
    const { volumeMounts } = workload.toJson().spec.template.spec.containers[0];
    const kept = volumeMounts.filter(({ mountPath }: { mountPath: string }) => mountPath !== '/tmp');
    patched(workload, `${POD}/containers/0/volumeMounts`, kept);
  },
  'autoscalers-can-measure': chart =>
    patched(replicated(chart, AUTOSCALED).workload, `${POD}/containers/1`, {
      name: 'agent',
      image: 'registry.example.com/agent:1',
    }),
  'autoscalers-start-from-a-pod': chart => patched(replicated(chart, AUTOSCALED).autoscaler, '/spec/minReplicas', 0),
  'scaled-objects-are-readable': chart => {
    const replicas = Replicas.keda({ min: 2, max: 4, triggers: [KedaTrigger.cron(OFFICE)] });
    patched(replicated(chart, replicas).autoscaler, '/spec/triggers/0/metadata/desiredReplicas', 3);
  },
};

/** The same, for rules that warn. */
export const warningPodPrograms: { [id: string]: (chart: Chart) => void } = {
  'rollouts-need-no-free-node': chart => {
    const { workload } = new Tika(chart, 'tika', { replicas: 2 });
    const { matchLabels } = workload.toJson().spec.selector;
    patched(workload, `${POD}/affinity`, {
      podAntiAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { labelSelector: { matchLabels }, topologyKey: 'kubernetes.io/hostname' },
        ],
      },
    });
  },
  'replicas-share-what-a-process-keeps': chart =>
    void replicated(chart, undefined, { modelRequests: { cacheModels: true } }),
  'ollama-is-not-scaled-by-cpu': chart => {
    const { workload } = new Ollama(chart, 'ollama', { models: ['llama3.2:1b'] });
    workload.addJsonPatch(JsonPatch.remove('/spec/replicas'));
    new ApiObject(chart, 'autoscaler', {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: { name: 'ollama', namespace: 'ai' },
      spec: { scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'chat-ollama' }, maxReplicas: 1 },
    });
  },
};
