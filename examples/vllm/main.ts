import { ApiObject, App, Chart } from 'cdk8s';
import { GpuOverlay, NetworkPeer, OpenAI, SecretRef, WebUI } from 'cdk8s-open-webui';
import { k8s } from 'cdk8s-plus-28';

const app = new App();
const chart = new Chart(app, 'chat', { namespace: 'ai' });
const labels = { app: 'vllm' };

const gpu = GpuOverlay.nvidia({ minMemory: '22Gi' });
const container = {
  name: 'vllm',
  image: 'docker.io/vllm/vllm-openai:v0.11.0',
  args: ['--model', 'Qwen/Qwen2.5-7B-Instruct', '--max-model-len', '16384'],
  env: [
    { name: 'HF_HOME', value: '/models' },
    { name: 'VLLM_API_KEY', valueFrom: { secretKeyRef: { name: 'vllm', key: 'api-key' } } },
  ],
  ports: [{ name: 'http', containerPort: 8000 }],
  resources: { requests: { cpu: '2', memory: '8Gi' }, limits: { memory: '24Gi' } },
  startupProbe: {
    httpGet: { path: '/health', port: 'http' },
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 180,
  },
  livenessProbe: {
    httpGet: { path: '/health', port: 'http' },
    periodSeconds: 10,
    timeoutSeconds: 5,
    failureThreshold: 6,
  },
  readinessProbe: { httpGet: { path: '/health', port: 'http' }, periodSeconds: 5, timeoutSeconds: 3 },
  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  volumeMounts: [
    { name: 'models', mountPath: '/models' },
    { name: 'shm', mountPath: '/dev/shm' },
  ],
};
new k8s.KubeService(chart, 'vllm-service', {
  metadata: { name: 'vllm' },
  spec: { selector: labels, ports: [{ name: 'http', port: 8000, targetPort: k8s.IntOrString.fromString('http') }] },
});
new k8s.KubePersistentVolumeClaim(chart, 'vllm-models', {
  metadata: { name: 'vllm-models' },
  spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: k8s.Quantity.fromString('50Gi') } } },
});
// Plain fields want a plain object: the structs of cdk8s-plus expect classes for quantities and ports.
new ApiObject(chart, 'vllm', {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'vllm' },
  spec: {
    strategy: { type: 'Recreate' },
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        enableServiceLinks: false,
        automountServiceAccountToken: false,
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        ...gpu.podFields(container),
        volumes: [
          { name: 'models', persistentVolumeClaim: { claimName: 'vllm-models' } },
          { name: 'shm', emptyDir: { medium: 'Memory', sizeLimit: '2Gi' } },
        ],
      },
    },
  },
});

new WebUI(chart, 'webui', {
  models: [
    OpenAI.fromUrl('http://vllm.ai.svc:8000/v1', SecretRef.of('vllm', 'api-key'), {
      peer: NetworkPeer.pods('ai', labels),
    }),
  ],
});

app.synth();
