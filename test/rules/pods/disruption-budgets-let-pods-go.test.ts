import { disruptionBudgetsLetPodsGo } from '../../../src/rules/pods/disruption-budgets-let-pods-go';
import { autoscaler, deployment, gpus, ollama, webui, yaml } from '../manifests';
import { testRule } from '../rule-tester';

const budget = (limit: string, labels = 'app: webui') => yaml`
  apiVersion: policy/v1
  kind: PodDisruptionBudget
  metadata: { name: budget }
  spec: { selector: { matchLabels: { ${labels} } }, ${limit} }`;
const scaledObject = yaml`
  apiVersion: keda.sh/v1alpha1
  kind: ScaledObject
  metadata: { name: webui }
  spec: { scaleTargetRef: { name: webui }, maxReplicaCount: 3 }`;

testRule(disruptionBudgetsLetPodsGo, {
  valid: {
    'one of three may go': [webui({ replicas: 3 }), ...budget('maxUnavailable: 1')],
    'two of three stay': [webui({ replicas: 3 }), ...budget('minAvailable: 2')],
    'half of three stays': [webui({ replicas: 3 }), ...budget('minAvailable: 50%')],
    'a small share goes, which is rounded up': [webui({ replicas: 3 }), ...budget('maxUnavailable: 1%')],
    'the one pod may go': [webui(), ...budget('maxUnavailable: 1')],
    'one of as many as an autoscaler keeps': [
      webui(),
      autoscaler({ spec: { minReplicas: 2 } }),
      ...budget('minAvailable: 1'),
    ],
    'one of two workloads': [webui(), ollama({ labels: { app: 'webui' } }), ...budget('minAvailable: 1')],
    'another program': [deployment({ name: 'webui', image: 'nginx:1.27' }), ...budget('minAvailable: 1')],
    'other pods': [webui(), ...budget('minAvailable: 1', 'app: nginx')],
    'pods of another namespace': [
      webui({ namespace: 'ai' }),
      { ...budget('minAvailable: 1')[0], metadata: { name: 'b', namespace: 'dev' } },
    ],
    'a number that nobody can read': [webui(), ...budget('minAvailable: some')],
    'replicas that nobody can read': [webui({ spec: { replicas: '{{ n }}' } }), ...budget('minAvailable: 1')],
  },
  invalid: {
    'all must stay': {
      manifests: [webui({ replicas: 3 }), ...budget('minAvailable: 3')],
      found: ['minAvailable is 3, and Deployment/webui may have 3 pods'],
      objects: ['PodDisruptionBudget/budget'],
    },
    'the one pod must stay': {
      manifests: [webui(), ...budget('minAvailable: 1')],
      found: ['minAvailable is 1, and Deployment/webui may have 1 pod'],
    },
    'a share that is all': {
      manifests: [webui({ replicas: 2 }), ...budget('minAvailable: 51%')],
      found: ['minAvailable is 51%, and Deployment/webui may have 2 pods'],
    },
    'none may go': {
      manifests: [webui({ replicas: 3 }), ...budget('maxUnavailable: 0')],
      found: ['maxUnavailable is 0, and Deployment/webui may have 3 pods'],
    },
    'as many as an autoscaler keeps': {
      manifests: [webui(), autoscaler({ spec: { minReplicas: 2 } }), ...budget('minAvailable: 2')],
      found: ['minAvailable is 2, and Deployment/webui may have 2 pods'],
    },
    'one of those that KEDA may take away': {
      manifests: [webui(), ...scaledObject, ...budget('minAvailable: 1')],
      found: ['minAvailable is 1, and Deployment/webui may have 1 pod'],
    },
    'a GPU of whatever program': {
      manifests: [
        deployment({ name: 'vllm', container: gpus('nvidia.com/gpu') }),
        ...budget('maxUnavailable: 0%', 'app: vllm'),
      ],
      found: ['maxUnavailable is 0%, and Deployment/vllm may have 1 pod'],
    },
    'two workloads': {
      manifests: [webui(), ollama({ labels: { app: 'webui' } }), ...budget('minAvailable: 2')],
      found: ['minAvailable is 2, and Deployment/webui and Deployment/ollama may have 2 pods'],
    },
  },
});
