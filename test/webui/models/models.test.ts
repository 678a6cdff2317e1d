import { type IModelBackend, ModelApi, type ModelEndpoint } from '../../../src/connections/model-backend';
import { ConnectionType, ModelAuthentication, ModelProvider } from '../../../src/connections/model-connection';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { Ollama } from '../../../src/ollama/ollama';
import { Pipelines } from '../../../src/pipelines/pipelines';
import { models } from '../../../src/webui/models/models';
import { OpenAI } from '../../../src/webui/models/open-ai';
import { readBy } from '../../../src/webui/variables';

const [keyA, keyB] = [SecretRef.of('a', 'key'), SecretRef.of('b', 'key')];

/** Names and values in their order, secrets as `name/key`, and which are for want of servers. */
function settingsOf(...backends: IModelBackend[]) {
  return models(backends).env?.map(({ name, value, secret, seedOnly }) => [
    name,
    secret ? `${secret.name}/${secret.key}` : value,
    ...(seedOnly ? ['seed only'] : []),
  ]);
}

test('no servers are none of both kinds, but an administrator may add some', () => {
  expect(settingsOf()).toEqual([
    ['ENABLE_OLLAMA_API', 'false', 'seed only'],
    ['ENABLE_OPENAI_API', 'false', 'seed only'],
  ]);
});

test('the replicas of several Ollamas are one list', () => {
  const endpoints = ['http://o-0.o:11434', 'http://o-1.o:11434'].map(url => ({ api: ModelApi.OLLAMA, url }));
  expect(settingsOf({ modelEndpoints: endpoints }, Ollama.fromUrl('http://other:11434'))).toEqual([
    ['ENABLE_OLLAMA_API', 'true'],
    ['OLLAMA_BASE_URLS', 'http://o-0.o:11434;http://o-1.o:11434;http://other:11434'],
    ['OLLAMA_API_CONFIGS', '{}'],
    ['ENABLE_OPENAI_API', 'false', 'seed only'],
  ]);
});

test('the lists of OpenAI servers are aligned, and what is secret stands before its list', () => {
  const settings = settingsOf(
    OpenAI.fromUrl('https://api.openai.com/v1', keyA),
    OpenAI.fromUrl('http://vllm:8000/v1'),
    Pipelines.fromSecret(SecretRef.of('pipelines', 'url'), keyB),
  );
  expect(settings).toEqual([
    ['ENABLE_OLLAMA_API', 'false', 'seed only'],
    ['ENABLE_OPENAI_API', 'true'],
    ['OPENAI_API_BASE_URL_2', 'pipelines/url'],
    ['OPENAI_API_BASE_URLS', 'https://api.openai.com/v1;http://vllm:8000/v1;$(OPENAI_API_BASE_URL_2)'],
    ['OPENAI_API_KEY_0', 'a/key'],
    ['OPENAI_API_KEY_2', 'b/key'],
    ['OPENAI_API_KEYS', '$(OPENAI_API_KEY_0);;$(OPENAI_API_KEY_2)'],
    ['OPENAI_API_CONFIGS', '{}'],
  ]);
});

test('both kinds may be mixed', () => {
  const settings = settingsOf(
    OpenAI.fromUrl('http://a/v1'),
    Ollama.fromSecret(SecretRef.of('ollama', 'url')),
    OpenAI.fromUrl('http://b/v1'),
  );
  expect(settings).toEqual([
    ['ENABLE_OLLAMA_API', 'true'],
    ['OLLAMA_BASE_URL_0', 'ollama/url'],
    ['OLLAMA_BASE_URLS', '$(OLLAMA_BASE_URL_0)'],
    ['OLLAMA_API_CONFIGS', '{}'],
    ['ENABLE_OPENAI_API', 'true'],
    ['OPENAI_API_BASE_URLS', 'http://a/v1;http://b/v1'],
    ['OPENAI_API_KEYS', ';'],
    ['OPENAI_API_CONFIGS', '{}'],
  ]);
});

test('the network reaches every server at its port, where it is known', () => {
  const peer = NetworkPeer.internet();
  const { flows } = models([
    OpenAI.fromUrl('https://api.openai.com/v1', keyA, { peer }),
    Ollama.fromUrl('http://ollama:11434'),
    OpenAI.fromSecret(SecretRef.of('x', 'url')),
  ]);
  expect(flows).toEqual([
    { peer, port: 443 },
    { peer: undefined, port: 11434 },
    { peer: undefined, port: undefined },
  ]);
});

test.each<[Omit<ModelEndpoint, 'api'>, string | RegExp]>([
  [{}, "webui.models must be servers with either url or urlSecret, got 'neither'"],
  [{ url: 'http://a', urlSecret: keyA }, "webui.models must be servers with either url or urlSecret, got 'both'"],
  [{ url: 'nonsense' }, "webui.models must be a URL such as 'https://host:1234', got 'nonsense'"],
  [{ url: 'http://a;b' }, /^webui\.models must be a value without ';'/],
  [{ url: 'http://a:b@c' }, /^webui\.models must be a URL without user and password, got one for c/],
])('a server of the user is one: %j', (endpoint, message) => {
  const backend = { modelEndpoints: [{ api: ModelApi.OPENAI, ...endpoint }] };
  expect(() => models([backend])).toThrow(message);
});

test('what is said of a server stands at its position, and what is secret before it', () => {
  const settings = settingsOf(
    Ollama.fromUrl('http://a:11434'),
    Ollama.fromUrl('https://b', { apiKey: keyA, prefixId: 'b', modelIds: ['llama3.2:3b'], tags: ['ours', 'fast'] }),
    OpenAI.fromUrl('https://c/v1', keyB, {
      connectionType: ConnectionType.LOCAL,
      headers: { 'X-User': '{{USER_ID}}' },
      secretHeaders: { 'X-Team': keyA },
      provider: ModelProvider.LITELLM,
      responsesApi: true,
      suspend: true,
    }),
    OpenAI.fromUrl('https://d/v1', undefined, { authentication: ModelAuthentication.SESSION }),
  );
  expect(settings).toEqual([
    ['ENABLE_OLLAMA_API', 'true'],
    ['OLLAMA_BASE_URLS', 'http://a:11434;https://b'],
    ['OLLAMA_API_KEY_1', 'a/key'],
    [
      'OLLAMA_API_CONFIGS',
      '{"1":{"key":"$(OLLAMA_API_KEY_1)","prefix_id":"b","model_ids":["llama3.2:3b"],"tags":[{"name":"ours"},{"name":"fast"}]}}',
    ],
    ['ENABLE_OPENAI_API', 'true'],
    ['OPENAI_API_BASE_URLS', 'https://c/v1;https://d/v1'],
    ['OPENAI_API_KEY_0', 'b/key'],
    ['OPENAI_API_KEYS', '$(OPENAI_API_KEY_0);'],
    ['OPENAI_API_HEADER_0_0', 'a/key'],
    [
      'OPENAI_API_CONFIGS',
      '{"0":{"enable":false,"connection_type":"local","provider":"litellm","api_type":"responses",' +
        '"headers":{"X-User":"{{USER_ID}}","X-Team":"$(OPENAI_API_HEADER_0_0)"}},"1":{"auth_type":"session"}}',
    ],
  ]);
});

test('JSON stays JSON when the kubelet has put secrets in', () => {
  const { env = [] } = models([
    Ollama.fromUrl('https://a', { apiKey: keyA, secretHeaders: { 'X-Odd': keyB } }),
    OpenAI.fromUrl('https://b/v1', keyA, { tags: ['with "quotes"', '\\ and more'] }),
  ]);
  const expanded = env
    .filter(({ name }) => name.endsWith('_CONFIGS'))
    .map(({ value = '' }) => JSON.parse(value.replace(/\$\(\w+\)/g, 'sk-0123')));
  expect(expanded).toEqual([
    { 0: { key: 'sk-0123', headers: { 'X-Odd': 'sk-0123' } } },
    { 0: { tags: [{ name: 'with "quotes"' }, { name: '\\ and more' }] } },
  ]);
});

test('each replica of a backend has an entry of its own', () => {
  const connection = { prefixId: 'lab' };
  const endpoints = ['http://o-0:11434', 'http://o-1:11434'].map(url => ({ api: ModelApi.OLLAMA, url, connection }));
  expect(settingsOf({ modelEndpoints: endpoints })?.[2]).toEqual([
    'OLLAMA_API_CONFIGS',
    '{"0":{"prefix_id":"lab"},"1":{"prefix_id":"lab"}}',
  ]);
});

test('an old release is not told what it does not read, unless it matters', () => {
  const configsOf = (backend: IModelBackend) => models([backend]).env?.find(({ name }) => name.endsWith('_CONFIGS'));
  const plain = configsOf(Ollama.fromUrl('http://a:11434'));
  const special = configsOf(Ollama.fromUrl('http://a:11434', { prefixId: 'a' }));
  expect(readBy('0.9.6', [plain!, special!])).toEqual([special]);
  expect(readBy('0.10.1', [plain!])).toEqual([plain]);
  expect(readBy(undefined, [plain!])).toEqual([plain]);
});

test('only a token of Microsoft Entra ID is asked of the cloud', () => {
  const resource = 'https://company.openai.azure.com';
  expect(models([OpenAI.azure(resource, ['gpt-5'])]).workloadIdentity).toBe(true);
  expect(models([OpenAI.azure(resource, ['gpt-5'], { apiKey: keyA })]).workloadIdentity).toBe(false);
});

test('a dialect of an Ollama is refused', () => {
  const backend = { modelEndpoints: [{ api: ModelApi.OLLAMA, url: 'http://a', dialect: { responsesApi: true } }] };
  expect(() => models([backend])).toThrow("webui.models must be Ollamas without dialect, got 'one'");
});

test.each<[NonNullable<ModelEndpoint['connection']>, string]>([
  [{ prefixId: '' }, "webui.models prefixId must be a text without white space around it, got ''"],
  [{ modelIds: ['a', ''] }, "webui.models modelIds must be a text without white space around it, got ''"],
  [{ tags: [' a'] }, "webui.models tags must be a text without white space around it, got ' a'"],
  [{ headers: { 'X A': 'b' } }, "webui.models headers must be a header's name, got 'X A'"],
  [
    { headers: { 'X-A': 'b' }, secretHeaders: { 'X-A': keyA } },
    "webui.models secretHeaders must be names that are not in headers, got 'X-A'",
  ],
])('what a user says of a server is checked: %j', (connection, message) => {
  const backend = { modelEndpoints: [{ api: ModelApi.OLLAMA, url: 'http://a', connection }] };
  expect(() => models([backend])).toThrow(message);
});
