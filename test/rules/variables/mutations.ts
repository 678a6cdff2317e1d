import type { Draft, Mutations } from '../draft';

/** Gives every container of Open WebUI further variables. */
function add(draft: Draft, variables: { readonly [name: string]: string }): void {
  for (const { env } of draft.containers) {
    env.push(...Object.entries(variables).map(([name, value]) => ({ name, value })));
  }
}

/** One variable of a clean installation that is wrong. */
export const VARIABLES: Mutations = {
  'a variable set twice': [
    draft => void draft.server.env.push({ name: 'VECTOR_DB', value: 'pgvector' }),
    'variables-are-set-once',
  ],
  'every origin': [draft => draft.set('CORS_ALLOW_ORIGIN', '*'), 'cors-names-its-origins'],
  'a slip of the pen': [draft => add(draft, { ENABLE_SIGNUPS: 'false' }), 'variables-are-known'],
  "a variable of somebody's own": [draft => add(draft, { COMPANY_NAME: 'Example' })],
  'a part of what is one variable now': [draft => add(draft, { DOCLING_OCR_ENGINE: 'easyocr' }), 'variables-are-known'],
  'an older name': [draft => add(draft, { LDAP_SEARCH_FILTERS: '(uid=*)' }), 'deprecated-variables-are-replaced'],
  'a boolean that is a number': [draft => add(draft, { ENABLE_SIGNUP: '1' }), 'booleans-are-true-or-false'],
  'a number with a unit': [draft => add(draft, { CHUNK_SIZE: '1000 tokens' }), 'numbers-are-numbers'],
  'JSON without its end': [draft => add(draft, { WEBUI_BANNERS: '[{' }), 'json-values-parse'],
  'a list with commas': [
    draft => draft.set('OLLAMA_BASE_URLS', 'http://ollama-0:11434,http://ollama-1:11434'),
    'lists-use-their-separator',
  ],
  'a driver that is not in the image': [
    draft => draft.set('DATABASE_URL', 'mysql://db.ai.svc/chat'),
    'database-url-has-a-driver',
  ],
  'parts that win over the URL': [
    draft =>
      add(draft, {
        DATABASE_TYPE: 'postgresql',
        DATABASE_HOST: 'db.ai.svc',
        DATABASE_PORT: '5432',
        DATABASE_NAME: 'chat',
        DATABASE_USER: 'chat',
        DATABASE_PASSWORD: '$(REDIS_PASSWORD)',
      }),
    'database-has-one-form',
  ],
  'a schema that is in no search path': [
    draft => {
      draft.set('DATABASE_URL', 'postgresql://chat@db.ai.svc:5432/chat');
      add(draft, { DATABASE_SCHEMA: 'chat' });
    },
    'schema-is-in-the-search-path',
  ],
  'a store that does not exist': [draft => draft.set('STORAGE_PROVIDER', 'minio'), 'storage-provider-is-named'],
  'a configuration that is forgotten': [
    draft => add(draft, { RESET_CONFIG_ON_START: 'true' }),
    'configuration-survives-restarts',
  ],
  'a flag of a chart': [draft => add(draft, { K8S_FLAG: 'True' }), 'k8s-flag-is-unset'],
  'pages of the network itself': [
    draft => add(draft, { ENABLE_LOCAL_WEB_FETCH: 'true' }),
    'web-fetch-stays-off-metadata',
  ],
  'a variable that a prop sets': [
    draft => {
      Object.assign(draft.webui.metadata.annotations ?? {}, {
        'cdk8s-open-webui.io/beside-props': 'WEBUI_NAME=name',
      });
    },
    'props-set-variables',
  ],
  'a release without a variable': [
    draft => {
      for (const container of draft.containers) container.image = 'ghcr.io/open-webui/open-webui:v0.11.0';
      add(draft, { TIKA_SERVER_VERSION: '3' });
    },
    'variables-exist-in-the-release',
  ],
};
