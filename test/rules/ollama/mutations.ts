import type { Field } from '../../support';
import type { Draft, Mutations } from '../draft';

/** The StatefulSet of Ollama and its only container, as fields. */
function ollama(draft: Draft): { readonly workload: Field; readonly pod: Field; readonly container: Field } {
  const workload: Field = draft.running(/ollama\/ollama/);
  const pod = workload.spec.template.spec;
  return { workload, pod, container: pod.containers[0] };
}

/** One change of the servers of Ollama of a clean installation. */
export const OLLAMA: Mutations = {
  'one URL for all servers': [
    draft => draft.set('OLLAMA_BASE_URLS', 'http://ollama-replicas.ai.svc:11434'),
    'one-url-per-ollama-replica',
  ],
  'servers behind a Service with an address': [
    draft => {
      const service: Field = draft.objects.find(({ metadata }) => metadata.name === 'ollama-replicas');
      service.spec.clusterIP = undefined;
    },
    'each-ollama-pod-has-an-address',
  ],
  'servers on one claim': [
    draft => {
      const { workload, pod } = ollama(draft);
      const claim: Field = structuredClone(draft.one('PersistentVolumeClaim'));
      claim.metadata.name = 'models';
      claim.spec.accessModes = ['ReadWriteMany'];
      draft.objects.push(claim);
      workload.spec.volumeClaimTemplates = undefined;
      pod.volumes = [{ name: 'models', persistentVolumeClaim: { claimName: 'models' } }];
    },
    'model-store-has-one-writer',
  ],
  'models that cannot be written': [
    draft => {
      ollama(draft).container.volumeMounts[0].readOnly = true;
    },
    'read-only-models-are-not-pruned',
  ],
  'models that cannot be written, and are not pruned': [
    draft => {
      const { container } = ollama(draft);
      container.volumeMounts[0].readOnly = true;
      container.env.push({ name: 'OLLAMA_NOPRUNE', value: '1' });
    },
  ],
  'a user without a home': [
    draft => {
      const { container } = ollama(draft);
      container.securityContext = { runAsUser: 1000 };
      container.env.push({ name: 'HOME', value: '/home/ollama' }, { name: 'OLLAMA_MODELS', value: '/root/.ollama' });
    },
    'ollama-home-is-writable',
  ],
  'a server at a port of every node': [
    draft => {
      const service: Field = structuredClone(draft.objects.find(({ metadata }) => metadata.name === 'ollama-replicas'));
      service.metadata.name = 'ollama-outside';
      service.spec = { ...service.spec, clusterIP: undefined, type: 'NodePort' };
      draft.objects.push(service);
    },
    'ollama-is-not-public',
  ],
  'models that are larger than their claim': [
    draft => {
      ollama(draft).workload.metadata.annotations = { 'cdk8s-open-webui.io/models-size': '200Gi' };
    },
    'models-fit-where-they-are',
  ],
  'models in the pod': [
    draft => {
      const { workload, pod } = ollama(draft);
      workload.spec.volumeClaimTemplates = undefined;
      pod.volumes = [{ name: 'models', emptyDir: {} }];
    },
    'models-survive-restarts',
  ],
  'a hook that pulls': [
    draft => {
      ollama(draft).container.lifecycle = { postStart: { exec: { command: ['ollama', 'pull', 'llama3.2:1b'] } } };
    },
    'models-are-pulled-beside-the-server',
  ],
  'a server that sees the GPUs of its node': [
    draft => {
      ollama(draft).container.env = [];
    },
    'gpus-are-hidden-from-others',
  ],
};
