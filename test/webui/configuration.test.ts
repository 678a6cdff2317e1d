import { seedOnly } from '../../src/connections/contribution';
import { value } from '../../src/k8s/environment';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Ollama } from '../../src/ollama/ollama';
import { Tika } from '../../src/tika/tika';
import { Configuration, SettingKind, type WebUISetting } from '../../src/webui/configuration';
import { SignIn } from '../../src/webui/sign-in/sign-in';
import { WebUI } from '../../src/webui/webui';
import type { WebUIProps } from '../../src/webui/webui-props';
import { chatChart, containerOf, only, render, variablesOf } from '../support';

const { OWNED, SEEDED, ENVIRONMENT } = SettingKind;

const client = SecretRef.of('oidc', 'client');
const given: Partial<WebUIProps> = {
  models: [Ollama.fromUrl('http://ollama:11434')],
  contentExtraction: Tika.fromUrl('http://tika:9998'),
  signIn: [SignIn.oidc({ providerUrl: 'https://login.example.com', clientId: client, clientSecret: client })],
  env: { ENABLE_SIGNUP: 'false', WEBUI_NAME: 'Chat' },
  secretEnv: { TAVILY_API_KEY: SecretRef.of('search', 'key') },
};

/** The settings of a program, by their names. */
function settingsOf(props: Partial<WebUIProps>): { [name: string]: WebUISetting } {
  const { settings } = new WebUI(chatChart(), 'webui', { models: [], ...given, ...props });
  return Object.fromEntries(settings.map(setting => [setting.name, setting]));
}

function kindsOf(props: Partial<WebUIProps>): { [name: string]: SettingKind } {
  return Object.fromEntries(Object.values(settingsOf(props)).map(({ name, kind }) => [name, kind]));
}

const OWNED_KEYS = [
  'ollama.enable',
  'ollama.base_urls',
  'ollama.api_configs',
  'rag.content_extraction_engine',
  'rag.tika_server_url',
  'ui.enable_signup',
  'web.search.tavily_api_key',
];

describe.each([
  ['left out', undefined, 'true', OWNED, SEEDED, OWNED_KEYS],
  ['owned', Configuration.owned(), 'true', OWNED, SEEDED, OWNED_KEYS],
  ['seeded', Configuration.seeded(), 'true', SEEDED, SEEDED, undefined],
  ['declarative', Configuration.declarative(), 'false', ENVIRONMENT, ENVIRONMENT, undefined],
])('configuration that is %s', (_title, configuration, persistent, kind, kindOfAbsent, keys) => {
  const deployment = only(
    render(chart => new WebUI(chart, 'webui', { models: [], ...given, configuration })),
    'Deployment',
  );

  test('says so to Open WebUI', () => {
    for (const name of ['open-webui', 'prepare']) {
      expect(variablesOf(containerOf(deployment, name)).ENABLE_PERSISTENT_CONFIG).toBe(persistent);
    }
  });

  test('has the initContainer write what the program owns, and nothing else', () => {
    expect(containerOf(deployment, 'prepare').args).toEqual(keys);
  });

  test("says when each variable counts, the user's own too", () => {
    const kinds = kindsOf({ configuration });
    for (const name of ['OLLAMA_BASE_URLS', 'TIKA_SERVER_URL', 'ENABLE_SIGNUP', 'TAVILY_API_KEY']) {
      expect({ name, kind: kinds[name] }).toEqual({ name, kind });
    }
    // Set because there are no servers: administrators may add some.
    expect(kinds.ENABLE_OPENAI_API).toBe(kindOfAbsent);
  });

  test('leaves alone what is read at every start, and what is no variable of Open WebUI', () => {
    const kinds = kindsOf({ configuration, env: { MY_TOOL: 'x', WEBUI_NAME: 'Chat' }, extraVariables: ['MY_TOOL'] });
    for (const name of ['PORT', 'DATABASE_URL', 'WEBUI_NAME', 'MY_TOOL', 'OAUTH_CLIENT_ID', 'OAUTH_CLIENT_SECRET']) {
      expect({ name, kind: kinds[name] }).toEqual({ name, kind: ENVIRONMENT });
    }
  });
});

test('a setting has the key that it seeds', () => {
  expect(settingsOf({}).TIKA_SERVER_URL).toEqual({
    name: 'TIKA_SERVER_URL',
    kind: OWNED,
    configKey: 'rag.tika_server_url',
  });
  expect(settingsOf({}).PORT).toEqual({ name: 'PORT', kind: ENVIRONMENT });
});

test('OAuth is owned too, where it is stored', () => {
  const env = { ENABLE_OAUTH_PERSISTENT_CONFIG: 'True', OAUTH_PROVIDER_NAME: 'Company' };
  expect(kindsOf({ signIn: [], env }).OAUTH_PROVIDER_NAME).toBe(OWNED);
  expect(kindsOf({ signIn: [], env: { ...env, ENABLE_OAUTH_PERSISTENT_CONFIG: 'false' } }).OAUTH_PROVIDER_NAME).toBe(
    ENVIRONMENT,
  );
});

test('the settings are in the order of the variables', () => {
  const chart = chatChart();
  const webui = new WebUI(chart, 'webui', { models: [], ...given });
  const { env } = webui.workload.toJson().spec.template.spec.containers[0];
  expect(webui.settings.map(({ name }) => name)).toEqual(env.map(({ name }: { name: string }) => name));
});

test('what is set for want of something is seeded where the rest is owned, if it has a key', () => {
  const settings = [seedOnly(value('ENABLE_OLLAMA_API', false)), seedOnly(value('WEBUI_NAME', 'Chat'))];
  expect(Configuration.owned()._settings(settings)).toEqual([
    { name: 'ENABLE_OLLAMA_API', kind: SEEDED, configKey: 'ollama.enable' },
    { name: 'WEBUI_NAME', kind: ENVIRONMENT },
  ]);
});
