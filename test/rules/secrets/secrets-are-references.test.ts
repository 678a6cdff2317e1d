import { secretsAreReferences } from '../../../src/rules/secrets/secrets-are-references';
import { configMap, deployment, type Env, fromSecret, secret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];
const redis = (...args: string[]) => [deployment({ name: 'redis', image: 'redis:7.4.2', args })];
const invalid = (env: Env, ...found: string[]) => ({ manifests: chat(env), found, objects: ['Deployment/webui'] });

testRule(secretsAreReferences, {
  valid: {
    'a Secret': chat({ WEBUI_SECRET_KEY: fromSecret('webui', 'key') }),
    'a password from a Secret inside of a URL': chat({
      DB_PASSWORD: fromSecret('db', 'password'),
      DATABASE_URL: 'postgresql://chat:$(DB_PASSWORD)@db/chat',
    }),
    'a password that comes from envFrom': [
      webui({
        envFrom: [{ secretRef: { name: 'elsewhere' } }],
        env: { DATABASE_URL: 'postgresql://chat:$(DB_PASSWORD)@db/chat' },
      }),
    ],
    'keys from Secrets': chat({
      K0: fromSecret('a', 'key'),
      K1: fromSecret('b', 'key'),
      OPENAI_API_KEYS: '$(K0);$(K1)',
    }),
    'a key from a Secret beside a server without': chat({
      K0: fromSecret('a', 'key'),
      OPENAI_API_KEYS: '$(K0);none',
    }),
    'a URL without a password': chat({ DATABASE_URL: 'postgresql://db/chat' }),
    'a URL with a user': chat({ DATABASE_URL: 'postgresql://chat@db:5432/chat' }),
    'a URL with an empty password': chat({ REDIS_URL: 'redis://:@redis:6379/0' }),
    'a URL with an at sign in its path': chat({ WEBUI_URL: 'https://chat.example.com:8443/@home' }),
    'a list of hosts and ports': chat({ OLLAMA_BASE_URLS: 'http://a:11434;http://b:11434' }),
    'an empty text': chat({ OPENAI_API_KEY: '' }),
    'a switch': chat({ ENABLE_API_KEYS: 'true', ENABLE_OAUTH_TOKEN: 'true' }),
    'a permission': chat({ USER_PERMISSIONS_FEATURES_API_KEYS: 'sometimes' }),
    'what servers without keys are given': chat({ OPENAI_API_KEYS: 'none;DUMMY;sk-no-key-required;' }),
    'the public key of Pipelines, of which another rule speaks': chat({ OPENAI_API_KEY: '0p3n-w3bu!' }),
    'names that only sound secret': chat({
      TIKTOKEN_CACHE_DIR: '/cache',
      S3_ACCESS_KEY_ID: 'AKIA0123',
      CUSTOM_API_KEY_HEADER: 'x-api-key',
      CODE_EXECUTION_JUPYTER_AUTH: 'token',
    }),
    'connections without a key': chat({
      TOOL_SERVER_CONNECTIONS: '[{"url":"http://tools","key":"","auth_type":"bearer"}]',
      OPENAI_API_CONFIGS: '{"0":{"enable":true,"prefix_id":"a"}}',
    }),
    'connections with a key from a Secret': chat({
      K: fromSecret('tools', 'key'),
      TOOL_SERVER_CONNECTIONS: '[{"url":"http://tools","key":"$(K)"}]',
    }),
    'connections that are no JSON': chat({ TOOL_SERVER_CONNECTIONS: '[{"key":' }),
    'headers from a Secret': chat({
      T: fromSecret('chroma', 'token'),
      CHROMA_HTTP_HEADERS: '{"Authorization":"Bearer $(T)"}',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-api-key=$(T),x-tenant=chat',
    }),
    'arguments from the environment': redis('--requirepass', '$(REDIS_PASSWORD)'),
    'arguments of a shell from its environment': [
      deployment({
        name: 'redis',
        image: 'redis:7.4.2',
        command: ['sh', '-c', 'exec redis-server --requirepass "$REDIS_PASSWORD" --masterauth ${REDIS_PASSWORD}'],
      }),
    ],
    'a Secret with a value': [secret('webui', { WEBUI_SECRET_KEY: 'abc' })],
    'a long text without any URL, read in no time': chat({ BLOB: 'a'.repeat(1_000_000) }),
    'a template that nobody rendered': chat({ WEBUI_SECRET_KEY: '{{ .Values.secretKey }}' }),
    'a ConfigMap that nothing reads': [configMap('settings', { WEBUI_SECRET_KEY: 'abc' })],
    'another program': [deployment({ name: 'other', image: 'nginx:1.27', env: { API_KEY: 'abc' } })],
  },
  invalid: {
    'the secret key': invalid({ WEBUI_SECRET_KEY: 'abc' }, 'WEBUI_SECRET_KEY is a literal of 3 characters'),
    'one character': invalid({ WEBUI_SECRET_KEY: 'x' }, 'WEBUI_SECRET_KEY is a literal of 1 character'),
    'a password in a URL': invalid(
      { DATABASE_URL: 'postgresql://u:p@h/db' },
      'the password in DATABASE_URL is a literal of 1 character',
    ),
    'a password that is not encoded': invalid(
      { DATABASE_URL: 'postgresql://u:p@ss@h/db' },
      'the password in DATABASE_URL is a literal of 4 characters',
    ),
    'a password without a user': invalid(
      { REDIS_URL: 'redis://:pw@r:6379' },
      'the password in REDIS_URL is a literal of 2 characters',
    ),
    'a password of a proxy': invalid(
      { https_proxy: 'http://me:secret@proxy:3128' },
      'the password in https_proxy is a literal of 6 characters',
    ),
    'a password in the second of several URLs': invalid(
      { OLLAMA_BASE_URLS: 'http://a:11434;http://me:secret@b:11434' },
      'the password in OLLAMA_BASE_URLS is a literal of 6 characters',
    ),
    'a reference to a literal': invalid(
      { PW: 'hunter2', DATABASE_URL: 'postgresql://u:$(PW)@h/db' },
      'the password in DATABASE_URL is a literal of 7 characters',
    ),
    'a key for one of two servers': invalid(
      { OPENAI_API_KEYS: 'sk-a;none' },
      'OPENAI_API_KEYS is a literal of 9 characters',
    ),
    'a key in connections': invalid(
      { TOOL_SERVER_CONNECTIONS: '[{"url":"http://tools","key":"sk-tools"}]' },
      'a key in TOOL_SERVER_CONNECTIONS is a literal of 8 characters',
    ),
    'headers as JSON': invalid(
      { CHROMA_HTTP_HEADERS: '{"Authorization":"Bearer abc"}' },
      'a header in CHROMA_HTTP_HEADERS is a literal of 3 characters',
    ),
    'headers as a list': invalid(
      { OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=chat,api-key=abcd' },
      'a header in OTEL_EXPORTER_OTLP_HEADERS is a literal of 4 characters',
    ),
    'several variables': invalid(
      { WEBUI_SECRET_KEY: 'abc', OPENAI_API_KEY: 'sk-abc' },
      'WEBUI_SECRET_KEY is a literal of 3 characters, OPENAI_API_KEY is a literal of 6 characters',
    ),
    'a ConfigMap that two containers read': {
      manifests: [
        webui({ name: 'a', envFrom: [{ configMapRef: { name: 'settings' } }] }),
        webui({
          name: 'b',
          env: { WEBUI_SECRET_KEY: { valueFrom: { configMapKeyRef: { name: 'settings', key: 'WEBUI_SECRET_KEY' } } } },
        }),
        configMap('settings', { WEBUI_SECRET_KEY: 'abc' }),
      ],
      found: ['WEBUI_SECRET_KEY is a literal of 3 characters'],
      objects: ['ConfigMap/settings'],
    },
    'an argument of Redis': {
      manifests: redis('redis-server', '--requirepass', 'hunter2', '--masterauth', 'hunter22'),
      found: ['--requirepass is a literal of 7 characters, --masterauth is a literal of 8 characters'],
      objects: ['Deployment/redis'],
    },
    'an argument in a command line': {
      manifests: redis('sh', '-c', `redis-server --requirepass 'hunter2'`),
      found: ['--requirepass is a literal of 7 characters'],
    },
    'the key of Pipelines': {
      manifests: [
        deployment({
          name: 'pipelines',
          image: 'ghcr.io/open-webui/pipelines:git-0a1b2c3',
          env: { PIPELINES_API_KEY: 's3cret' },
        }),
      ],
      found: ['PIPELINES_API_KEY is a literal of 6 characters'],
    },
    'an init container': {
      manifests: [
        webui({
          initContainers: [
            {
              name: 'migrate',
              image: 'ghcr.io/open-webui/open-webui:v0.11.4',
              env: [{ name: 'DATABASE_URL', value: 'postgresql://u:pw@h/db' }],
            },
          ],
        }),
      ],
      found: ['the password in DATABASE_URL is a literal of 2 characters'],
    },
  },
});
