import { askLobu, lacks } from '../manifests/lobu';
import type { Rule } from '../rule';

/** The worker computes vectors itself where it must; the gateway does not. */
export const lobuEmbeddingsAreReachable: Rule = {
  id: 'lobu-embeddings-are-reachable',
  level: 'warning',
  title: 'the gateway of Lobu knows an embeddings service',
  why: 'whatever searches or stores by meaning fails at its first vector',
  fix: 'use `LobuEmbeddings.deployed()` or `.external(url)`, or set EMBEDDINGS_SERVICE_URL',
  source: 'lobu v11.0.0 packages/server/src/utils/embeddings.ts:51-58',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ container: { env } }) =>
      lacks(env, 'EMBEDDINGS_SERVICE_URL') ? ['EMBEDDINGS_SERVICE_URL is not set'] : [],
    ),
};
