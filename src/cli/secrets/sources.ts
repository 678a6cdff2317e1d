/** Where the value of a key comes from. */
export interface Source {
  /** A shell command that makes one; none where only the user has it. */
  readonly command?: string;

  /** What the user has to give, for a sentence that begins with its name. */
  readonly what?: string;

  /** What another value does. */
  readonly rotation?: string;
}

/** 256 bits, of characters that mean the same in a URL, in JSON and in a shell. */
const RANDOM = 'openssl rand -hex 32';

/** Keys that the installation is free to choose, by the variable that reads them. */
const CHOSEN: { readonly [variable: string]: string } = {
  POSTGRES_PASSWORD:
    'CloudNativePG takes another value where the Secret has the label cnpg.io/reload; restart those that connect',
  WEBUI_SECRET_KEY:
    'another value signs everybody out, and what was encrypted with it (tokens of OAuth, keys of tools) is lost',
  OAUTH_SESSION_TOKEN_ENCRYPTION_KEY: 'another value loses the stored tokens of OAuth',
  OAUTH_CLIENT_INFO_ENCRYPTION_KEY: 'another value loses the registered clients of OAuth',
  PGVECTOR_PGCRYPTO_KEY: 'never change it: the documents in pgvector cannot be read with another one',
  REDISCLI_AUTH: 'restart Redis first, then its clients',
  REDIS_PASSWORD: 'restart Redis first, then its clients',
  PIPELINES_API_KEY: 'restart Pipelines first, then Open WebUI',
  SCIM_TOKEN: 'give the new one to the identity provider too',
  FORWARD_USER_INFO_HEADER_JWT_SECRET: 'those that check the header need the new one too',
  WEBUI_ADMIN_PASSWORD: 'read once, when the first account is made; afterwards change it in Open WebUI',
  JUPYTER_TOKEN: 'restart Jupyter first, then Open WebUI',
  SEARXNG_SECRET: 'restart SearXNG',
  DOCLING_SERVE_API_KEY: 'restart Docling first, then Open WebUI',
  QDRANT__SERVICE__API_KEY: 'restart Qdrant first, then Open WebUI',
  CHROMA_SERVER_AUTHN_CREDENTIALS: 'restart Chroma first, then Open WebUI',
  ENCRYPTION_KEY: 'never change it: every secret that Lobu has stored is lost with it',
  BETTER_AUTH_SECRET: 'another value signs everybody out',
  JWT_SECRET: 'another value ends the sessions of workers and agents',
  WORKER_API_TOKEN: 'restart the gateway and its workers together',
  EMBEDDINGS_SERVICE_TOKEN: 'restart the gateway, the worker and the embeddings service together',
  SMOKE_TEST_TOKEN: 'read by the gateway and the smoke test',
  METRICS_AUTH_TOKEN: 'read by the gateway and by Prometheus',
};

/** What the values look like that only the user has, by the end of the variable's name; the first that fits. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:PG\w+_DB|DATABASE|DB)_UR[LI]$/,
    'postgresql://USER:PASSWORD@HOST:5432/DATABASE with the password percent-encoded',
  ],
  [/REDIS_URL$/, 'redis://:PASSWORD@HOST:6379/0 with the password percent-encoded'],
  [/(?:^|_)UR[LI](?:_\d+)?$/, 'a URL'],
  [/CLIENT_ID$/, 'the id of the client at the identity provider'],
  [/CLIENT_SECRET$/, 'the secret of the client at the identity provider'],
  [/ACCESS_KEY_ID$/, 'the id of an access key'],
  [/SECRET_ACCESS_KEY$/, 'the secret of an access key'],
  [/API_KEY(?:_\d+)?$/, 'the key of the API'],
  [/TOKEN$/, 'a token'],
  [/(?:USER|USERNAME|LOGIN)$/, 'the name of a user'],
  [/PASS(?:WORD|WD)?$/, 'a password'],
];

/** Where a value comes from, by the variables that read it: what one of them may choose, the others take. */
export function sourceOf(variables: readonly string[]): Source {
  const chosen = variables.find(variable => Object.hasOwn(CHOSEN, variable));
  if (chosen !== undefined) return { command: RANDOM, rotation: CHOSEN[chosen] };
  const shape = SHAPES.find(([pattern]) => variables.some(variable => pattern.test(variable)));
  return { what: shape?.[1] ?? 'a value' };
}
