import { ApiObject, type Chart, JsonPatch } from 'cdk8s';
import { GpuOverlay, MigStrategy, Model, ModelDelivery, Ollama, type OllamaProps, OpenAI, WebUI } from '../../src';

const POD = '/spec/template/spec';
const MAIN = `${POD}/containers/0`;

const ollama = (chart: Chart, props: OllamaProps = {}) => new Ollama(chart, 'ollama', props);

/** Replaces or adds something of the workload, as an escape hatch would. */
function patched({ workload }: { workload: ApiObject }, path: string, value: unknown): void {
  workload.addJsonPatch(JsonPatch.add(path, value));
}

/** Position of a variable in the main container of a rendered workload. */
function entry({ workload }: { workload: ApiObject }, name: string): string {
  const { env } = workload.toJson().spec.template.spec.containers[0];
  return `${MAIN}/env/${env.findIndex((variable: { name: string }) => variable.name === name)}`;
}

/** A Deployment of the user's own that holds a GPU, beside an Open WebUI. */
function own(chart: Chart, spec: object = {}, pod: object = {}, container: object = {}): ApiObject {
  const labels = { app: 'vllm' };
  new WebUI(chart, 'webui', { models: [OpenAI.fromUrl('http://vllm.ai.svc:8000/v1')] });
  const fields = GpuOverlay.nvidia().podFields({ name: 'vllm', image: 'vllm/vllm-openai:v0.11.0', ...container });
  return new ApiObject(chart, 'vllm', {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'vllm', namespace: 'ai' },
    spec: {
      strategy: { type: 'Recreate' },
      selector: { matchLabels: labels },
      ...spec,
      template: { metadata: { labels }, spec: { ...fields, ...pod } },
    },
  });
}

/** A program for each rule about Ollama and GPUs, written as a user would: it breaks this rule and no other. */
export const ollamaPrograms: { [id: string]: (chart: Chart) => void } = {
  'one-url-per-ollama-replica': chart => {
    const { ollamaEndpoint } = ollama(chart, { replicas: 2 });
    new WebUI(chart, 'webui', { models: [Ollama.fromUrl(ollamaEndpoint.url ?? '')] });
  },
  'each-ollama-pod-has-an-address': chart => {
    const part = ollama(chart, { replicas: 2 });
    patched(part, '/spec/serviceName', 'chat-ollama');
  },
  'model-store-has-one-writer': chart => {
    const part = ollama(chart, { storage: { existingClaim: 'nfs-ai-models' } });
    patched(part, '/spec/replicas', 2);
  },
  'read-only-models-are-not-pruned': chart => {
    const part = ollama(chart, { delivery: ModelDelivery.readOnlyClaim('nfs-ai-models'), replicas: 3 });
    part.workload.addJsonPatch(JsonPatch.remove(entry(part, 'OLLAMA_NOPRUNE')));
  },
  'ollama-home-is-writable': chart => {
    const part = ollama(chart);
    part.workload.addJsonPatch(JsonPatch.replace(`${entry(part, 'HOME')}/value`, '/root'));
  },
  'ollama-probes-ask-the-server': chart =>
    patched(ollama(chart), `${MAIN}/livenessProbe`, { tcpSocket: { port: 11434 } }),
  'ollama-is-not-public': chart => {
    const part = ollama(chart);
    part.service.addJsonPatch(JsonPatch.replace('/spec/type', 'LoadBalancer'));
  },
  'cpu-limit-has-threads': chart => patched(ollama(chart), `${MAIN}/resources/limits/cpu`, '4'),
  'ollama-settings-are-readable': chart => void ollama(chart, { env: { OLLAMA_KEEP_ALIVE: '7d' } }),
  'models-fit-where-they-are': chart => void ollama(chart, { models: [Model.pull('llama3.3:70b', { size: '43Gi' })] }),
  'gpu-requests-equal-limits': chart => patched(ollama(chart), `${MAIN}/resources/limits/nvidia.com~1gpu`, '0'),
  'one-kind-of-gpu-per-container': chart => {
    const part = ollama(chart, { gpu: GpuOverlay.nvidia() });
    patched(part, `${MAIN}/resources/limits/nvidia.com~1mig-1g.5gb`, '1');
  },
  'shared-gpus-are-asked-for-once': chart => {
    const part = ollama(chart, { gpu: GpuOverlay.nvidiaMig({ profile: '1g.5gb', strategy: MigStrategy.MIXED }) });
    for (const kind of ['limits', 'requests']) patched(part, `${MAIN}/resources/${kind}/nvidia.com~1mig-1g.5gb`, '2');
  },
  'device-plugin-chooses-gpus': chart =>
    void ollama(chart, { gpu: GpuOverlay.nvidia(), env: { NVIDIA_VISIBLE_DEVICES: 'all' } }),
  'ollama-image-fits-its-gpu': chart => {
    const gpu = GpuOverlay.amd({ deviceGroups: [44, 992] });
    ollama(chart, { gpu, image: 'docker.io/ollama/ollama:0.32.15' });
  },
  'gpu-devices-can-be-opened': chart => void ollama(chart, { gpu: GpuOverlay.amd({ deviceGroups: [] }) }),
  'gpu-rollouts-do-not-surge': chart => void own(chart, { strategy: { type: 'RollingUpdate' } }),
  'pods-do-not-share-a-claim': chart =>
    void own(chart, { replicas: 2 }, { resourceClaims: [{ name: 'license', resourceClaimName: 'license' }] }),
  'disruption-budgets-let-pods-go': chart => {
    own(chart);
    new ApiObject(chart, 'budget', {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'vllm', namespace: 'ai' },
      spec: { minAvailable: 1, selector: { matchLabels: { app: 'vllm' } } },
    });
  },
  'cuda-image-has-a-gpu': chart => void new WebUI(chart, 'webui', { models: [], version: 'v0.11.4-cuda' }),
};
