import { type IModelBackend, ModelApi, type ModelEndpoint } from '../../../src/connections/model-backend';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { Ollama } from '../../../src/ollama/ollama';
import { Pipelines } from '../../../src/pipelines/pipelines';
import { models } from '../../../src/webui/models/models';
import { OpenAI } from '../../../src/webui/models/open-ai';

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
    ['ENABLE_OPENAI_API', 'true'],
    ['OPENAI_API_BASE_URLS', 'http://a/v1;http://b/v1'],
    ['OPENAI_API_KEYS', ';'],
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

test('a key of an Ollama, which Open WebUI has no list for, is refused', () => {
  const backend = { modelEndpoints: [{ api: ModelApi.OLLAMA, url: 'http://a', apiKey: keyA }] };
  expect(() => models([backend])).toThrow(/^webui\.models must be /);
});
