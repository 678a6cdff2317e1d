import type { Field } from '../../support';
import type { Draft, Mutations } from '../draft';

/** The pods of Ollama, and their server, as fields. */
function ollama(draft: Draft): { readonly workload: Field; readonly pod: Field; readonly server: Field } {
  const workload: Field = draft.running(/ollama\/ollama/);
  const pod = workload.spec.template.spec;
  return { workload, pod, server: pod.containers[0] };
}

/** Asks for a number of GPUs in the place of all others. */
function ask(draft: Draft, gpus: { readonly [resource: string]: string }): void {
  const { resources } = ollama(draft).server;
  for (const list of [resources.limits, resources.requests]) {
    for (const name of Object.keys(list).filter(each => each.includes('/'))) delete list[name];
    Object.assign(list, gpus);
  }
}

/** One change of an Ollama on a GPU of NVIDIA. */
export const NVIDIA: Mutations = {
  'GPUs of two kinds': [
    draft => ask(draft, { 'nvidia.com/gpu': '1', 'nvidia.com/mig-1g.10gb': '1' }),
    'one-kind-of-gpu-per-container',
  ],
  'two shares of a GPU': [draft => ask(draft, { 'nvidia.com/gpu.shared': '2' }), 'shared-gpus-are-asked-for-once'],
  'one share of a GPU': [draft => ask(draft, { 'nvidia.com/gpu.shared': '1' })],
  'a GPU by its number': [
    draft => void ollama(draft).server.env.push({ name: 'NVIDIA_VISIBLE_DEVICES', value: '0' }),
    'device-plugin-chooses-gpus',
  ],
  'the image of another vendor': [
    draft => {
      const { server } = ollama(draft);
      server.image = `${server.image}-rocm`;
    },
    'ollama-image-fits-its-gpu',
  ],
  'a Deployment that rolls': [
    draft => {
      const { workload } = ollama(draft);
      const { volumeClaimTemplates: _, serviceName: __, podManagementPolicy: ___, ...spec } = workload.spec;
      const models = workload.spec.volumeClaimTemplates[0].metadata.name;
      Object.assign(workload, { kind: 'Deployment', spec });
      const { volumes = [] } = spec.template.spec;
      spec.template.spec.volumes = [...volumes, { name: models, persistentVolumeClaim: { claimName: 'models' } }];
    },
    'gpu-rollouts-do-not-surge',
  ],
  'two pods that name one claim': [
    draft => {
      const { workload, pod } = ollama(draft);
      workload.spec.replicas = 2;
      pod.resourceClaims = [{ name: 'gpu', resourceClaimName: 'gpu' }];
    },
    'pods-do-not-share-a-claim',
  ],
  'pods that any node may have': [
    draft => {
      Object.assign(ollama(draft).pod, { tolerations: undefined, nodeSelector: undefined, affinity: undefined });
    },
    'gpu-pods-find-their-nodes',
  ],
  'a product of two vocabularies': [
    draft => {
      ollama(draft).pod.nodeSelector['cloud.google.com/gke-accelerator'] = 'nvidia-l4';
    },
    'gpu-product-is-labelled',
  ],
  'a shared GPU that is held for ever': [
    draft => {
      const { workload, pod, server } = ollama(draft);
      workload.metadata.annotations['cdk8s-open-webui.io/gpu-sharing'] = 'time-slicing';
      pod.nodeSelector = undefined;
      server.env.push({ name: 'OLLAMA_KEEP_ALIVE', value: '-1' });
    },
    'shared-gpus-give-memory-back',
  ],
};

/** One change of an Ollama on a GPU of AMD. */
export const AMD: Mutations = {
  'a user in no group': [
    draft => {
      ollama(draft).pod.securityContext.supplementalGroups = undefined;
    },
    'gpu-devices-can-be-opened',
  ],
  'the image without ROCm': [
    draft => {
      const { server } = ollama(draft);
      server.image = server.image.replace('-rocm', '');
    },
    'ollama-image-fits-its-gpu',
  ],
};
