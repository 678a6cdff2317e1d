import type { Field } from '../../support';
import type { Draft, Mutations } from '../draft';

function pipelines(draft: Draft): Field {
  return draft.running(/pipelines/);
}

/** One change of the Pipelines of a clean installation. */
export const PIPELINES: Mutations = {
  'the key that everybody knows': [
    draft => {
      const { env } = pipelines(draft).spec.template.spec.containers[0];
      const key = env.find(({ name }: Field) => name === 'PIPELINES_API_KEY');
      Object.assign(key, { value: '0p3n-w3bu!', valueFrom: undefined });
    },
    'pipelines-key-is-private',
  ],
  'a port of every node': [
    draft => {
      const service: Field = draft.objects.find(
        ({ kind, metadata }) => kind === 'Service' && metadata.name.endsWith('pipelines'),
      );
      service.spec.type = 'NodePort';
    },
    'pipelines-is-not-public',
  ],
  'two workers': [
    draft => {
      pipelines(draft).spec.template.spec.containers[0].command = ['uvicorn', 'main:app', '--workers', '2'];
    },
    'pipelines-has-one-replica',
  ],
};
