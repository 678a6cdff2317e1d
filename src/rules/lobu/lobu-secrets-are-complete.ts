import type { Environment } from '../manifests/environment';
import { askLobu, type LobuProgram, lacks } from '../manifests/lobu';
import type { Rule } from '../rule';

/** The documented example lacks two of them. */
export const lobuSecretsAreComplete: Rule = {
  id: 'lobu-secrets-are-complete',
  level: 'error',
  title: 'Lobu has the secrets that it needs',
  why: 'without ENCRYPTION_KEY, BETTER_AUTH_SECRET or JWT_SECRET the server ends; without WORKER_API_TOKEN `/api/workers` answers anybody, across organizations',
  fix: 'declare the keys of `secret`; or put ENCRYPTION_KEY, BETTER_AUTH_SECRET, JWT_SECRET and WORKER_API_TOKEN into the Secret that the pods read',
  source: 'lobu v11.0.0 packages/server/src/index.ts:807-823',
  check: manifests =>
    askLobu(manifests, ['gateway', 'worker', 'embeddings'], ({ role, container: { env } }) =>
      NEEDED[role](env)
        .filter(name => lacks(env, name))
        .map(name => `${name} is not set`),
    ),
};

const NEEDED: { readonly [role in LobuProgram['role']]: (env: Environment) => string[] } = {
  gateway: env => [
    'ENCRYPTION_KEY',
    'BETTER_AUTH_SECRET',
    'JWT_SECRET',
    ...(env.known('LOBU_CLOUD_MODE') === '1' ? [] : ['WORKER_API_TOKEN']),
  ],
  worker: () => ['WORKER_API_TOKEN'],
  embeddings: env => (env.known('EMBEDDINGS_BACKEND') === 'openai' ? ['EMBEDDINGS_API_KEY', 'EMBEDDINGS_MODEL'] : []),
  migrate: () => [],
  'smoke-test': () => [],
};
