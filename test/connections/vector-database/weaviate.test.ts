import { VectorDatabase } from '../../../src/connections/vector-database';
import type { WeaviateOptions } from '../../../src/connections/vector-database/weaviate';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { environmentOf } from './environment';

const url = 'http://weaviate.databases.svc:8080';
const peer = NetworkPeer.internet();

test('a Weaviate has two addresses, of one host by default', () => {
  const database = VectorDatabase.weaviate({ url });
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'weaviate'],
    ['WEAVIATE_HTTP_HOST', 'weaviate.databases.svc'],
    ['WEAVIATE_HTTP_PORT', '8080'],
    ['WEAVIATE_HTTP_SECURE', 'false'],
    ['WEAVIATE_GRPC_HOST', 'weaviate.databases.svc'],
    ['WEAVIATE_GRPC_PORT', '50051'],
    ['WEAVIATE_GRPC_SECURE', 'false'],
    ['WEAVIATE_SKIP_INIT_CHECKS', 'false'],
  ]);
  expect(database._contribution.flows).toEqual([
    { peer: undefined, port: 8080 },
    { peer: undefined, port: 50051 },
  ]);
});

test('every option is in what it brings', () => {
  const options: Required<WeaviateOptions> = {
    url: 'https://weaviate.example.com',
    grpcUrl: 'https://grpc.weaviate.example.com',
    apiKey: SecretRef.of('weaviate', 'key'),
    skipInitChecks: true,
    peer,
  };
  const database = VectorDatabase.weaviate(options);
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'weaviate'],
    ['WEAVIATE_HTTP_HOST', 'weaviate.example.com'],
    ['WEAVIATE_HTTP_PORT', '443'],
    ['WEAVIATE_HTTP_SECURE', 'true'],
    ['WEAVIATE_GRPC_HOST', 'grpc.weaviate.example.com'],
    ['WEAVIATE_GRPC_PORT', '443'],
    ['WEAVIATE_GRPC_SECURE', 'true'],
    ['WEAVIATE_API_KEY', 'secret:weaviate/key'],
    ['WEAVIATE_SKIP_INIT_CHECKS', 'true'],
  ]);
  expect(database._contribution.flows).toEqual([
    { peer, port: 443 },
    { peer, port: 443 },
  ]);
});

test.each<[Partial<WeaviateOptions>, string]>([
  [{ url: 'weaviate' }, "VectorDatabase.weaviate url must be a URL such as 'https://host:1234', got 'weaviate'"],
  [{ url: `${url}/v1` }, `VectorDatabase.weaviate url must be a URL without path and query, got '${url}/v1'`],
  [
    { grpcUrl: 'grpc://weaviate:50051' },
    "VectorDatabase.weaviate grpcUrl must be a URL such as 'https://host:1234', got 'grpc://weaviate:50051'",
  ],
])('there is no Weaviate with %j', (options, message) => {
  expect(() => VectorDatabase.weaviate({ url, ...options })).toThrow(message);
});
