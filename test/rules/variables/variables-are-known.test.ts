import { variablesAreKnown } from '../../../src/rules/variables/variables-are-known';
import { configMap, deployment, type Env, envOf, fromSecret, webui } from '../manifests';
import { testRule } from '../rule-tester';

const chat = (env: Env) => [webui({ env })];
const invalid = (env: Env, ...found: string[]) => ({ manifests: chat(env), found, objects: ['Deployment/webui'] });

testRule(variablesAreKnown, {
  valid: {
    'variables that are read': chat({ WEBUI_NAME: 'Chat', OPENAI_API_KEY: fromSecret('openai', 'key') }),
    'variables of the system and of libraries': chat({ TZ: 'UTC', HTTPS_PROXY: 'http://proxy', AWS_REGION: 'eu' }),
    'a name near to none, which a tool may read': chat({ MY_TEAM: 'a' }),
    'names that are like others, of tools and of other programs': chat({
      CRM_API_KEY: fromSecret('crm', 'key'),
      LANGFUSE_SECRET_KEY: fromSecret('langfuse', 'key'),
      CONFLUENCE_BASE_URL: 'https://wiki.example.com',
      SMTP_HOST: 'mail.example.com',
      CLUSTER_NAME: 'prod',
      COMPANY_NAME: 'Example',
    }),
    'a name that another variable refers to': chat({
      DATABASE_PASSWD: fromSecret('db', 'password'),
      DATABASE_URL: 'postgresql://u:$(DATABASE_PASSWD)@db/chat',
    }),
    'a name that the command refers to': [
      webui({
        command: ['sh', '-c', 'exec uvicorn open_webui.main:app --port $WEBUI_PORT'],
        env: { WEBUI_PORT: '80' },
      }),
    ],
    'a name that the program lists as its own': [
      {
        ...webui({ env: { TIKA_URL: 'http://tika:9998' } }),
        metadata: {
          name: 'webui',
          namespace: 'ai',
          annotations: { 'cdk8s-open-webui.io/extra-variables': 'MY_TEAM,TIKA_URL' },
        },
      },
    ],
    'another program': [deployment({ name: 'other', image: 'nginx:1.27', env: { WEBUI_URLL: 'x' } })],
    'a ConfigMap that nothing reads': [webui(), configMap('settings', { WEBUI_URLL: 'x' })],
    'an old name for an old image': [
      webui({ image: 'ghcr.io/open-webui/open-webui:v0.5.20', env: { ENABLE_RAG_WEB_SEARCH: 'true' } }),
    ],
  },
  invalid: {
    'a misspelt name': invalid(
      { OLLAMA_BASE_URl: 'http://ollama:11434' },
      'OLLAMA_BASE_URl is no variable of Open WebUI, the nearest is OLLAMA_BASE_URL',
    ),
    'a misspelt name with a value from a Secret': invalid(
      { WEBUI_SECRET: fromSecret('webui', 'key') },
      'WEBUI_SECRET is no variable of Open WebUI, the nearest is WEBUI_SECRET_KEY',
    ),
    'a blank after the name': invalid(
      { 'OAUTH_CLIENT_ID ': 'chat' },
      "'OAUTH_CLIENT_ID ' has a blank in its name, and is not read",
    ),
    'a name that only documents have': invalid(
      { IMAGES_OPENAI_API_PARAMS: '{}' },
      'IMAGES_OPENAI_API_PARAMS is not read by any release, IMAGES_OPENAI_PARAMS is',
    ),
    'a removed name': invalid(
      { ENABLE_RAG_WEB_SEARCH: 'true' },
      'ENABLE_RAG_WEB_SEARCH is not read any more, ENABLE_WEB_SEARCH is',
    ),
    'a key of a ConfigMap': {
      manifests: [
        webui({ envFrom: [{ configMapRef: { name: 'settings' } }] }),
        configMap('settings', { TIKA_URL: 'http://tika:9998' }),
      ],
      found: ['TIKA_URL is no variable of Open WebUI, the nearest is TIKA_SERVER_URL'],
      objects: ['ConfigMap/settings'],
    },
    'an init container that migrates': {
      manifests: [
        webui({
          initContainers: [
            {
              name: 'migrate',
              image: 'ghcr.io/open-webui/open-webui:v0.11.4',
              command: ['alembic', 'upgrade', 'head'],
              env: envOf({ DATABASE_URI: 'postgresql://db/chat' }),
            },
          ],
        }),
      ],
      found: ['DATABASE_URI is no variable of Open WebUI, the nearest is DATABASE_URL'],
    },
    'several names': invalid(
      { TIKA_URL: 'a', QDRANT_URL: 'b' },
      'TIKA_URL is no variable of Open WebUI, the nearest is TIKA_SERVER_URL, QDRANT_URL is no variable of Open WebUI, the nearest is QDRANT_URI',
    ),
  },
});
