import { ModelApi } from '../../../src/connections/model-backend';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { OpenAI } from '../../../src/webui/models/open-ai';
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
