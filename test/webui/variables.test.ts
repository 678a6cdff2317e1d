import { SecretRef } from '../../src/k8s/secret-ref';
import { Ollama } from '../../src/ollama/ollama';
import { Redis } from '../../src/redis/redis';
import { Tika } from '../../src/tika/tika';
import { Scaling } from '../../src/webui/scaling/scaling';
import { besideProps, checkVariables, releaseOf } from '../../src/webui/variables';
import { WebUI } from '../../src/webui/webui';
import type { WebUIProps } from '../../src/webui/webui-props';
import { chatChart, containerOf, messageOf, only, render, variablesOf } from '../support';

const secret = SecretRef.of('a', 'key');

function define(props: Partial<WebUIProps>): WebUI {
  return new WebUI(chatChart(), 'webui', { models: [], ...props });
}

/** What is refused, with the whole message or how it begins. */
const refused: { [sentence: string]: [props: Partial<WebUIProps>, message: string | RegExp] } = {
  'a misspelt name': [
    { env: { TIKA_URL: 'http://tika:9998' } },
    'webui.env.TIKA_URL: TIKA_URL is no variable of Open WebUI, the nearest is TIKA_SERVER_URL; correct it, or list TIKA_URL in webui.extraVariables if your own code reads it',
  ],
  'a name that is near to none': [
    { env: { MY_TEAM: 'a' } },
    'webui.env.MY_TEAM: MY_TEAM is no variable of Open WebUI; correct it, or list MY_TEAM in webui.extraVariables if your own code reads it',
  ],
  'a misspelt name of a Secret': [
    { secretEnv: { TAVILY_APIKEY: secret } },
    /^webui\.secretEnv\.TAVILY_APIKEY: TAVILY_APIKEY is no variable of Open WebUI, the nearest is TAVILY_API_KEY; /,
  ],
  'a name that is not read any more': [
    { env: { ENABLE_RAG_WEB_SEARCH: 'true' } },
    'webui.env.ENABLE_RAG_WEB_SEARCH: ENABLE_RAG_WEB_SEARCH is not read any more, ENABLE_WEB_SEARCH is; set ENABLE_WEB_SEARCH instead',
  ],
  'a name with a blank': [
    { env: { 'WEBUI_NAME ': 'Chat' } },
    /^webui\.env must be names of letters, .*, got 'WEBUI_NAME '$/,
  ],
  '1 for a boolean': [
    { env: { ENABLE_SIGNUP: '1' } },
    'webui.env.ENABLE_SIGNUP: ENABLE_SIGNUP is 1, which means false; set ENABLE_SIGNUP to true or false',
  ],
  'a word for a number': [
    { env: { RAG_TOP_K: 'many' } },
    /^webui\.env\.RAG_TOP_K: RAG_TOP_K is many and no whole number: /,
  ],
  'JSON that does not parse': [
    { env: { OPENAI_API_CONFIGS: '{' } },
    /^webui\.env\.OPENAI_API_CONFIGS: OPENAI_API_CONFIGS is no JSON: /,
  ],
  'JSON of another form': [
    { env: { DEFAULT_MODEL_PARAMS: '[]' } },
    /^webui\.env\.DEFAULT_MODEL_PARAMS: .* is a JSON array, not an object; /,
  ],
  'a comma between URLs': [
    { env: { OLLAMA_BASE_URLS: 'http://a:11434,http://b:11434' } },
    "webui.env.OLLAMA_BASE_URLS: OLLAMA_BASE_URLS is a list separated by ',', and read as separated by ';'; separate OLLAMA_BASE_URLS by ';'",
  ],
  'a semicolon between domains': [
    { env: { OAUTH_ALLOWED_DOMAINS: 'a.example;b.example' } },
    /^webui\.env\.OAUTH_ALLOWED_DOMAINS: OAUTH_ALLOWED_DOMAINS is a list separated by ';', and read as separated by ','; /,
  ],
  'a semicolon at the end': [
    { env: { OLLAMA_BASE_URLS: 'http://a:11434;' } },
    /^webui\.env\.OLLAMA_BASE_URLS: an element of OLLAMA_BASE_URLS is empty: it is a server without an address; /,
  ],
  'a semicolon at the end of the origins': [
    { env: { CORS_ALLOW_ORIGIN: 'https://chat.example.com;' } },
    /^webui\.env\.CORS_ALLOW_ORIGIN: an element of CORS_ALLOW_ORIGIN is empty: the program ends at its start; /,
  ],
  'a secret that is written out': [
    { env: { LDAP_APP_PASSWORD: 'hunter2' } },
    'webui.env.LDAP_APP_PASSWORD: LDAP_APP_PASSWORD is written out; give LDAP_APP_PASSWORD from a Secret',
  ],
  'a driver that is not in the image': [
    { env: { PGVECTOR_DB_URL: 'postgresql+asyncpg://db/chat' } },
    /^webui\.env\.PGVECTOR_DB_URL: PGVECTOR_DB_URL names the driver postgresql\+asyncpg: the program ends at its start; /,
  ],
  'the flag of Kubernetes, which has another meaning': [
    { env: { K8S_FLAG: 'false' } },
    /^webui\.env\.K8S_FLAG: K8S_FLAG is false, and replaces OLLAMA_BASE_URL by .*; leave K8S_FLAG out$/,
  ],
  'the kind of a database beside its URL': [
    { env: { DATABASE_TYPE: 'postgresql' } },
    'webui.env.DATABASE_TYPE is set by the part itself, since another value would break it',
  ],
  'a part of a database beside its URL': [
    { env: { DATABASE_HOST: 'db' } },
    'webui.env.DATABASE_HOST is not read beside DATABASE_URL, which is set by webui.scaling: pass Postgres.fromSecret or Postgres.fromParts there',
  ],
  'a password of a database beside its URL': [
    { secretEnv: { DATABASE_PASSWORD: secret } },
    /^webui\.secretEnv\.DATABASE_PASSWORD is not read beside DATABASE_URL, /,
  ],
  'the URL of a database with a driver of its own': [
    { env: { DATABASE_URL: 'sqlite+sqlcipher:///webui.db' } },
    'webui.env.DATABASE_URL is set by webui.scaling: change that prop instead',
  ],
  'an empty provider of storage, which a prop sets': [
    { env: { STORAGE_PROVIDER: '' } },
    'webui.env.STORAGE_PROVIDER is set by webui.scaling: change that prop instead',
  ],
  'the mode of configuration, which a prop sets': [
    { env: { ENABLE_PERSISTENT_CONFIG: 'false' } },
    'webui.env.ENABLE_PERSISTENT_CONFIG is set by webui.configuration: change that prop instead',
  ],
  'a variable that is newer than the release': [
    { version: 'v0.10.0', env: { REDIS_TASK_TTL: '300' } },
    'webui.env.REDIS_TASK_TTL: REDIS_TASK_TTL came with 0.11.4, the image is 0.10.0; use a newer image, or leave it out',
  ],
  'a variable that is newer than the release in the tag of an image': [
    { image: 'registry.example.com/open-webui:v0.10.0-slim', env: { REDIS_TASK_TTL: '300' } },
    /^webui\.env\.REDIS_TASK_TTL: REDIS_TASK_TTL came with 0\.11\.4, the image is 0\.10\.0; /,
  ],
  'a release without what probes ask': [{ version: 'v0.8.10' }, "webui.version must be 0.8.11 or newer, got 'v0.8.10'"],
};

test.each(Object.entries(refused))('%s is refused', (_sentence, [props, message]) => {
  expect(() => define(props)).toThrow(message);
});

test('no message tells a secret', () => {
  for (const [props] of Object.values(refused)) expect(messageOf(() => define(props))).not.toContain('hunter2');
});

test.each<[string, Partial<WebUIProps>]>([
  ['variables as they are read', { env: { ENABLE_SIGNUP: 'False', RAG_TOP_K: '5', OAUTH_ALLOWED_DOMAINS: 'a,b' } }],
  ['an older name, of which a rule speaks', { env: { ENABLE_RAG_LOCAL_WEB_FETCH: 'true' } }],
  [
    'a name of libraries and of the system',
    { env: { TZ: 'UTC', HF_HUB_OFFLINE: '1' }, secretEnv: { HTTPS_PROXY: secret } },
  ],
  ['a name of your own code', { env: { MY_TEAM: 'a', TIKA_URL: 'b' }, extraVariables: ['MY_TEAM', 'TIKA_URL'] }],
  ['what another variable refers to', { secretEnv: { MY_KEY: secret }, env: { TAVILY_API_KEY: '$(MY_KEY)' } }],
  [
    'a part of a database that another variable refers to',
    { secretEnv: { DATABASE_PASSWORD: secret }, env: { PGVECTOR_DB_URL: 'postgresql://u:$(DATABASE_PASSWORD)@db/v' } },
  ],
  ['the oldest release', { version: 'v0.8.11' }],
  ['an image of an unknown release', { image: 'registry.example.com/chat:build-7', env: { REDIS_TASK_TTL: '300' } }],
  ['a release after the catalogue', { version: 'v0.99.0', env: { A_VARIABLE_OF_NEXT_YEAR: '300' } }],
])('%s is fine', (_sentence, props) => {
  expect(messageOf(() => define(props))).toBe('');
});

test.each([
  ['v0.11.4', '0.11.4'],
  ['0.11.4', '0.11.4'],
  ['v0.11.4-slim', '0.11.4'],
  ['v0.11.4-cuda126', '0.11.4'],
  ['main', undefined],
  ['git-0a1b2c3', undefined],
  [undefined, undefined],
])('the release in the tag %p is %p', (tag, release) => {
  expect(releaseOf(tag)).toBe(release);
});

test('what a prop sets and the release does not read names the prop', () => {
  const newer = { name: 'REDIS_TASK_TTL', value: '300' };
  expect(() => checkVariables([{ ...newer, prop: 'scaling' }], [], '0.9.6')).toThrow(
    'webui.version is too old for webui.scaling: REDIS_TASK_TTL came with 0.11.4, the image is 0.9.6',
  );
  expect(() => checkVariables([newer], [], '0.9.6')).toThrow('webui.version is too old for this library: ');
});

test('Redis is refused for a release that does not know all that comes with it', () => {
  const scaling = Scaling.single({ redis: Redis.fromUrl('redis://redis:6379/0') });
  expect(() => define({ scaling, version: 'v0.8.12' })).toThrow(
    'webui.version is too old for webui.scaling: REDIS_HEALTH_CHECK_INTERVAL came with 0.9.0, the image is 0.8.12',
  );
  expect(messageOf(() => define({ scaling, version: 'v0.9.0' }))).toBe('');
});

describe('variables that a prop could set', () => {
  test('are a fact of the workload', () => {
    const env = { TIKA_SERVER_URL: 'http://tika:9998', RESPONSE_WATERMARK: 'Chat' };
    const secretEnv = { WEBUI_SECRET_KEY: secret };
    const [deployment] = render(chart => new WebUI(chart, 'webui', { models: [], env, secretEnv })).filter(
      ({ kind }) => kind === 'Deployment',
    );
    expect(deployment.metadata.annotations).toEqual({
      'cdk8s-open-webui.io/beside-props': 'TIKA_SERVER_URL=contentExtraction,WEBUI_SECRET_KEY=scaling',
    });
  });

  test('are none where the props are used', () => {
    const contentExtraction = Tika.fromUrl('http://tika:9998');
    const { workload } = define({ contentExtraction, scaling: Scaling.single({ secretKey: secret }) });
    expect(workload.toJson().metadata).not.toHaveProperty('annotations');
    expect(besideProps([{ name: 'TIKA_SERVER_URL', value: 'x', prop: 'contentExtraction' }])).toEqual([]);
  });
});

test('a variable of a prop that was not given may come through env', () => {
  const env = { OPENAI_API_BASE_URLS: 'http://vllm:8000/v1' };
  const models = [Ollama.fromUrl('http://ollama:11434')];
  const deployment = only(
    render(chart => new WebUI(chart, 'webui', { models, env })),
    'Deployment',
  );
  expect(variablesOf(containerOf(deployment))).toMatchObject(env);
});
