import { ModelApi } from '../../../src/connections/model-backend';
import { ConnectionType, ModelAuthentication, ModelProvider } from '../../../src/connections/model-connection';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import type { AzureOpenAIOptions } from '../../../src/webui/models/azure-open-ai';
import { OpenAI, type OpenAIOptions } from '../../../src/webui/models/open-ai';
import { messageOf } from '../../support';

const peer = NetworkPeer.internet();
const apiKey = SecretRef.of('openai', 'api-key');

test('a server is known by its URL or a Secret, with its key', () => {
  const urlSecret = SecretRef.of('openai', 'url');
  expect(OpenAI.fromUrl('https://api.openai.com/v1', apiKey, { peer }).modelEndpoints).toEqual([
    { api: ModelApi.OPENAI, url: 'https://api.openai.com/v1', apiKey, peer },
  ]);
  expect(OpenAI.fromSecret(urlSecret, apiKey, { peer }).modelEndpoints).toEqual([
    { api: ModelApi.OPENAI, urlSecret, apiKey, peer },
  ]);
  expect(OpenAI.fromUrl('http://vllm:8000/v1').modelEndpoints[0].apiKey).toBeUndefined();
});

test.each([
  ['api.openai.com/v1', "OpenAI.fromUrl must be a URL such as 'https://host:1234', got 'api.openai.com/v1'"],
  ['ws://vllm:8000', "OpenAI.fromUrl must be a URL such as 'https://host:1234', got 'ws://vllm:8000'"],
  [
    'https://vllm/v1;https://other/v1',
    "OpenAI.fromUrl must be a value without ';', which separates the elements of the list, got 'https://vllm/v1;https://other/v1'",
  ],
])('there is no server at %s', (url, message) => {
  expect(() => OpenAI.fromUrl(url)).toThrow(message);
});

test('credentials are refused, and not repeated', () => {
  const message = messageOf(() => OpenAI.fromUrl('https://user:hunter2@vllm:8000/v1'));
  expect(message).toBe(
    'OpenAI.fromUrl must be a URL without user and password, got one for vllm:8000; use fromSecret instead',
  );
});

test('a / at the end of a URL is cut off', () => {
  expect(OpenAI.fromUrl('https://api.openai.com/v1/').modelEndpoints[0].url).toBe('https://api.openai.com/v1');
});

test('every option is in the endpoint', () => {
  const options: Required<Omit<OpenAIOptions, 'apiVersion' | 'authentication'>> = {
    prefixId: 'a',
    modelIds: ['gpt-5'],
    tags: ['external'],
    connectionType: ConnectionType.EXTERNAL,
    headers: { 'X-A': 'b' },
    secretHeaders: { 'X-B': apiKey },
    suspend: true,
    provider: ModelProvider.LLAMA_CPP,
    responsesApi: true,
    peer,
  };
  const { provider, responsesApi, peer: _, ...connection } = options;
  expect(OpenAI.fromUrl('https://api.openai.com/v1', apiKey, options).modelEndpoints).toEqual([
    {
      api: ModelApi.OPENAI,
      url: 'https://api.openai.com/v1',
      apiKey,
      connection,
      dialect: { provider, responsesApi },
      peer,
    },
  ]);
});

describe('Azure OpenAI', () => {
  const resource = 'https://company.openai.azure.com/';

  test('has a key, or the identity of the pod, and the API without versions', () => {
    expect(OpenAI.azure(resource, ['gpt-5'], { apiKey, prefixId: 'azure', peer }).modelEndpoints).toEqual([
      {
        api: ModelApi.OPENAI,
        url: 'https://company.openai.azure.com/openai/v1',
        apiKey,
        connection: { prefixId: 'azure', modelIds: ['gpt-5'] },
        dialect: { provider: ModelProvider.AZURE },
        peer,
      },
    ]);
    const [{ apiKey: key, dialect }] = OpenAI.azure(resource, ['gpt-5']).modelEndpoints;
    expect(key).toBeUndefined();
    expect(dialect?.authentication).toBe(ModelAuthentication.MICROSOFT_ENTRA_ID);
  });

  test('may be of a version', () => {
    const [{ url, dialect }] = OpenAI.azure(resource, ['gpt-5'], { apiVersion: '2024-10-21' }).modelEndpoints;
    expect(url).toBe('https://company.openai.azure.com');
    expect(dialect?.apiVersion).toBe('2024-10-21');
  });

  test.each<[string, string[], AzureOpenAIOptions, string]>([
    [
      `${resource}openai`,
      ['a'],
      {},
      "OpenAI.azure must be the URL of the resource, without path, got 'https://company.openai.azure.com/openai'",
    ],
    [resource, [], {}, "OpenAI.azure deployments must be at least one name, since Azure lists none, got '[]'"],
    [
      resource,
      ['a'],
      { modelIds: ['b'] },
      "OpenAI.azure modelIds must be left out: the models are the deployments, got 'b'",
    ],
    [
      resource,
      ['a'],
      { apiVersion: 'latest' },
      "OpenAI.azure apiVersion must be a version such as '2024-10-21', got 'latest'",
    ],
  ])('is not %s with %j and %j', (url, deployments, options, message) => {
    expect(() => OpenAI.azure(url, deployments, options)).toThrow(message);
  });
});

test.each<[OpenAIOptions, string]>([
  [
    { authentication: ModelAuthentication.SESSION },
    "OpenAI.fromUrl authentication must be left out beside a key, which is one, got 'session'",
  ],
  [
    { apiVersion: '2024-10-21' },
    "OpenAI.fromUrl apiVersion must be left out without ModelProvider.AZURE, where nobody reads it, got '2024-10-21'",
  ],
])('there is no server with %j', (options, message) => {
  expect(() => OpenAI.fromUrl('https://api.openai.com/v1', apiKey, options)).toThrow(message);
});
