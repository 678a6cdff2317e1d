import { ModelApi } from '../../src/connections/model-backend';
import { NetworkPeer } from '../../src/k8s/network-peer';
import { SecretRef } from '../../src/k8s/secret-ref';
import { Ollama } from '../../src/ollama/ollama';
import { Embeddings } from '../../src/webui/embeddings';

test('a model of an Ollama is asked at the address of all replicas', () => {
  const peer = NetworkPeer.internet();
  const server = Ollama.fromUrl('https://ollama.example.com', { peer });
  const { env, flows } = Embeddings.ollama(server, 'nomic-embed-text')._contribution;
  expect(env).toEqual([
    { name: 'RAG_EMBEDDING_ENGINE', value: 'ollama' },
    { name: 'RAG_EMBEDDING_MODEL', value: 'nomic-embed-text' },
    { name: 'RAG_OLLAMA_BASE_URL', value: 'https://ollama.example.com' },
  ]);
  expect(flows).toEqual([{ peer, port: 443 }]);
});

test('its URL may be in a Secret', () => {
  const ref = SecretRef.of('ollama', 'url');
  const { env, flows } = Embeddings.ollama(Ollama.fromSecret(ref), 'nomic-embed-text')._contribution;
  expect(env?.[2]).toEqual({ name: 'RAG_OLLAMA_BASE_URL', secret: ref });
  expect(flows).toEqual([{ peer: undefined, port: undefined }]);
});

test.each(['', ' nomic-embed-text'])('%j is no model', model => {
  expect(() => Embeddings.ollama(Ollama.fromUrl('http://ollama'), model)).toThrow(
    `Embeddings.ollama model must be a text without white space around it, got '${model}'`,
  );
});

test.each([{}, { url: 'nonsense' }, { url: 'http://a:hunter2@b' }])('a server of the user is one: %j', given => {
  const endpoint = { api: ModelApi.OLLAMA, ...given };
  const server = { ollamaEndpoint: endpoint, modelEndpoints: [endpoint] };
  expect(() => Embeddings.ollama(server, 'nomic-embed-text')).toThrow(/^Embeddings\.ollama /);
});
