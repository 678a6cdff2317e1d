import type { Environment } from '../manifests/environment';
import { askLobu } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** Vectors of two models have nothing in common. */
export const lobuEmbeddingsAgree: Rule = {
  id: 'lobu-embeddings-agree',
  level: 'error',
  title: 'everybody in Lobu who computes or stores vectors uses one model of 768 dimensions',
  why: 'vectors of two models are compared with each other and nothing is found, or the database refuses them',
  fix: 'give the model to `LobuEmbeddings` once; or set the same EMBEDDINGS_MODEL on gateway, worker and embeddings service, and EMBEDDINGS_DIMENSIONS=768',
  source: 'lobu v11.0.0 db/migrations/00000000000000_baseline.sql:943',
  check: manifests =>
    askLobu(manifests, ['gateway', 'worker', 'embeddings'], ({ role, container: { name, env } }, installation) => {
      const dimensions = env.known('EMBEDDINGS_DIMENSIONS');
      const wrong = dimensions === undefined || dimensions === '768' ? [] : [says(env, 'EMBEDDINGS_DIMENSIONS')];
      const [reference] = installation.of('embeddings', 'gateway').filter(other => other.role !== role);
      const [own, wanted] = [modelOf(env), reference && modelOf(reference.container.env)];
      if (role === 'embeddings' || own === undefined || wanted === undefined || own === wanted) return wrong;
      return [...wrong, `${name} takes the model ${own}, ${reference.container.name} ${wanted}`];
    }),
};

function modelOf(env: Environment): string | undefined {
  const value = env.get('EMBEDDINGS_MODEL');
  if (value.kind === 'unset' || (value.kind === 'known' && value.text === '')) return 'of the image';
  return value.kind === 'known' ? value.text : undefined;
}
