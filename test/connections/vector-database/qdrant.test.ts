import { Duration } from 'cdk8s';
import { VectorDatabase } from '../../../src/connections/vector-database';
import type { QdrantOptions } from '../../../src/connections/vector-database/qdrant';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { messageOf } from '../../support';
import { environmentOf } from './environment';

const url = 'http://qdrant.databases.svc:6333';
const apiKey = SecretRef.of('qdrant', 'api-key');
const peer = NetworkPeer.internet();

test('a Qdrant is told how it keeps what it has', () => {
  const database = VectorDatabase.qdrant({ url });
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'qdrant'],
    ['QDRANT_URI', url],
    ['ENABLE_QDRANT_MULTITENANCY_MODE', 'true'],
    ['QDRANT_COLLECTION_PREFIX', 'open-webui'],
    ['QDRANT_ON_DISK', 'false'],
  ]);
  expect(database._contribution.flows).toEqual([{ peer: undefined, port: 6333 }]);
});

test('every option is in what it brings', () => {
  const options: Required<QdrantOptions> = {
    url: 'https://qdrant.example.com/',
    apiKey,
    grpc: { port: 443 },
    multitenancy: false,
    collectionPrefix: 'chat',
    onDisk: true,
    hnswM: 0,
    timeout: Duration.seconds(20),
    peer,
  };
  const database = VectorDatabase.qdrant(options);
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'qdrant'],
    ['QDRANT_URI', 'https://qdrant.example.com'],
    ['QDRANT_API_KEY', 'secret:qdrant/api-key'],
    ['ENABLE_QDRANT_MULTITENANCY_MODE', 'false'],
    ['QDRANT_COLLECTION_PREFIX', 'chat'],
    ['QDRANT_ON_DISK', 'true'],
    ['QDRANT_HNSW_M', '0'],
    ['QDRANT_TIMEOUT', '20'],
    ['QDRANT_PREFER_GRPC', 'true'],
    ['QDRANT_GRPC_PORT', '443'],
  ]);
  // Without a port in the URL the client takes 6333, whatever the scheme.
  expect(database._contribution.flows).toEqual([
    { peer, port: 6333 },
    { peer, port: 443 },
  ]);
});

test.each<[Partial<QdrantOptions>, string]>([
  [{ url: 'qdrant:6333' }, "VectorDatabase.qdrant url must be a URL such as 'https://host:1234', got 'qdrant:6333'"],
  [
    { apiKey, grpc: {} },
    `VectorDatabase.qdrant url must be an https URL beside grpc and apiKey, which Open WebUI sends over TLS only, got '${url}/'`,
  ],
  [
    { url: 'https://qdrant:6333', grpc: {} },
    "VectorDatabase.qdrant url must be an http URL beside grpc without apiKey, for which Open WebUI uses no TLS, got 'https://qdrant:6333/'",
  ],
  [{ url: `${url}/a`, grpc: {} }, `VectorDatabase.qdrant url must be a URL without path beside grpc, got '${url}/a'`],
  [{ grpc: { port: 0 } }, 'VectorDatabase.qdrant grpc.port must be a whole number of 1 to 65535, got 0'],
  [
    { collectionPrefix: '' },
    "VectorDatabase.qdrant collectionPrefix must be a text without white space around it, got ''",
  ],
  [{ hnswM: -1 }, 'VectorDatabase.qdrant hnswM must be a whole number of 0 or more, got -1'],
  [
    { timeout: Duration.millis(100) },
    'VectorDatabase.qdrant timeout in seconds must be a whole number of 1 or more, got 0.1',
  ],
])('there is no Qdrant with %j', (options, message) => {
  expect(() => VectorDatabase.qdrant({ url, ...options })).toThrow(message);
});

test('credentials are refused, and not repeated', () => {
  expect(messageOf(() => VectorDatabase.qdrant({ url: 'https://me:hunter2@qdrant:6333' }))).toBe(
    'VectorDatabase.qdrant url must be a URL without user and password, got one for qdrant:6333',
  );
});
