import type { Field } from '../../support';
import type { Draft, Mutations } from '../draft';

const ofStaging = { value: undefined, valueFrom: { secretKeyRef: { name: 'staging', key: 'key' } } };
const redis = { value: 'redis://:$(REDIS_PASSWORD)@redis.staging.svc:6379/0' };

/** Puts the installation's own server there a second time, under another name, with its own bucket and other variables. */
function again(draft: Draft, variables: { readonly [name: string]: object }): void {
  const workload: Field = structuredClone(draft.webui);
  workload.metadata.name = 'staging';
  workload.spec.replicas = 1;
  workload.spec.selector.matchLabels = { app: 'staging' };
  workload.spec.template.metadata.labels = { app: 'staging' };
  const { containers, initContainers } = workload.spec.template.spec;
  const others: { readonly [name: string]: object } = { S3_BUCKET_NAME: { value: 'staging-uploads' }, ...variables };
  for (const { env } of [...containers, ...initContainers]) {
    for (const entry of env) Object.assign(entry, others[entry.name]);
  }
  draft.objects.push(workload);
}

/** A second installation beside a clean one of several replicas, and budgets of connections. */
export const SHARING: Mutations = {
  'two installations on one Redis': [
    draft => again(draft, { DATABASE_URL: ofStaging, PGVECTOR_DB_URL: ofStaging, WEBUI_SECRET_KEY: ofStaging }),
    'one-installation-per-redis',
  ],
  'two installations on one database': [
    draft => again(draft, { REDIS_URL: redis, WEBSOCKET_REDIS_URL: redis }),
    'one-installation-per-database',
  ],
  'a Redis in another namespace, with the same Secret': [
    draft => {
      for (const { metadata } of draft.objects as Field[]) {
        if (metadata.name !== 'redis') continue;
        metadata.namespace = 'caches';
      }
      for (const name of ['REDIS_URL', 'WEBSOCKET_REDIS_URL']) {
        draft.set(name, 'redis://:$(REDIS_PASSWORD)@redis.caches.svc:6379/0');
      }
    },
    'secrets-exist-in-each-namespace',
  ],
  'pools of which nobody knows whether they fit': [
    draft => {
      draft.webui.metadata.annotations = undefined;
    },
    'connections-fit-the-default',
  ],
};
