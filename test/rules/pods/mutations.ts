import type { Field } from '../../support';
import type { Draft } from '../draft';

/** The object of a kind that speaks of Open WebUI, as fields. */
function ours(draft: Draft, kind: string): Field {
  const { name } = draft.webui.metadata;
  return draft.objects.find(object => object.kind === kind && object.metadata.name === name);
}

/** One change of the pods of a clean installation of several replicas, and the rules that speak of it. */
export const PODS: Record<string, [change: (draft: Draft) => void, ...ids: string[]]> = {
  'a budget that blocks': [
    draft => {
      ours(draft, 'PodDisruptionBudget').spec.maxUnavailable = 0;
    },
    'disruption-budgets-let-pods-go',
  ],
  'a budget of as many as the autoscaler keeps': [
    draft => {
      const { spec } = ours(draft, 'PodDisruptionBudget');
      Object.assign(spec, { maxUnavailable: undefined, minAvailable: 3 });
    },
    'disruption-budgets-let-pods-go',
  ],
  'a budget of other pods': [
    draft => {
      ours(draft, 'PodDisruptionBudget').spec.selector = { matchLabels: { app: 'another' } };
    },
    'disruption-budgets-have-pods',
  ],
  'a second budget': [
    draft => {
      const budget = structuredClone(ours(draft, 'PodDisruptionBudget'));
      budget.metadata.name = 'second';
      draft.objects.push(budget);
    },
    'one-disruption-budget-per-pod',
  ],
  'a grace period shorter than the timeout': [
    draft => {
      (draft.pod as Field).terminationGracePeriodSeconds = 59;
    },
    'shutdown-fits-the-grace-period',
  ],
  'replicas beside the autoscaler': [
    ({ webui }) => {
      webui.spec.replicas = 3;
    },
    'autoscaler-owns-replicas',
  ],
  'no request of CPU': [
    ({ server }) => {
      (server as Field).resources = { requests: { memory: '1Gi' } };
    },
    'autoscalers-can-measure',
  ],
  'an autoscaler from nothing': [
    draft => {
      ours(draft, 'HorizontalPodAutoscaler').spec.minReplicas = 0;
    },
    'autoscalers-start-from-a-pod',
  ],
  'a spread of other pods': [
    draft => {
      (draft.pod as Field).topologySpreadConstraints = [
        { topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'another' } } },
      ];
    },
    'spreads-count-their-own-pods',
  ],
  'a spread over more zones than pods': [
    draft => {
      const [[label, value]] = Object.entries((draft.webui.spec as Field).selector.matchLabels);
      (draft.pod as Field).topologySpreadConstraints = [
        {
          topologyKey: 'zone',
          whenUnsatisfiable: 'DoNotSchedule',
          minDomains: 4,
          labelSelector: { matchLabels: { [label]: value } },
        },
      ];
    },
    'spreads-have-enough-pods',
  ],
  'a root file system that nobody can write': [
    ({ server }) => {
      (server as Field).securityContext = { readOnlyRootFilesystem: true };
    },
    'open-webui-can-write-its-files',
  ],
  'a Tika whose pods share no node': [
    draft => {
      const { spec } = draft.running(/tika/) as Field;
      spec.replicas = 2;
      spec.template.spec.affinity = {
        podAntiAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [
            { topologyKey: 'kubernetes.io/hostname', labelSelector: spec.selector },
          ],
        },
      };
    },
    'rollouts-need-no-free-node',
  ],
  'models cached by each process': [
    ({ server }) => {
      server.env.push({ name: 'ENABLE_BASE_MODELS_CACHE', value: 'true' });
    },
    'replicas-share-what-a-process-keeps',
  ],
  'hours of KEDA that nobody can read': [
    draft => {
      const { apiVersion: _version, ...autoscaler } = ours(draft, 'HorizontalPodAutoscaler');
      draft.objects.splice(draft.objects.indexOf(ours(draft, 'HorizontalPodAutoscaler')), 1, {
        ...autoscaler,
        apiVersion: 'keda.sh/v1alpha1',
        kind: 'ScaledObject',
        spec: {
          scaleTargetRef: { name: draft.webui.metadata.name },
          minReplicaCount: 3,
          maxReplicaCount: 10,
          triggers: [{ type: 'cron', metadata: { start: '0 7 * * *', end: '0 19 * * *', desiredReplicas: 5 } }],
        },
      });
    },
    'scaled-objects-are-readable',
  ],
  'an autoscaler of Ollamas': [
    draft => {
      const ollama = draft.running(/ollama\/ollama/) as Field;
      ollama.spec.replicas = undefined;
      draft.objects.push({
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: ollama.metadata.name, namespace: ollama.metadata.namespace },
        spec: {
          scaleTargetRef: { apiVersion: 'apps/v1', kind: 'StatefulSet', name: ollama.metadata.name },
          maxReplicas: 2,
          metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization' } } }],
        },
      } as Field);
      ollama.spec.template.spec.containers.forEach((container: Field) => {
        container.resources = { ...container.resources, requests: { ...container.resources?.requests, cpu: '1' } };
      });
    },
    'ollama-is-not-scaled-by-cpu',
  ],
};
