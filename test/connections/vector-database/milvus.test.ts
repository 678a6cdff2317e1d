import { VectorDatabase } from '../../../src/connections/vector-database';
import { MilvusMetric, type MilvusOptions } from '../../../src/connections/vector-database/milvus';
import { MilvusIndex } from '../../../src/connections/vector-database/milvus-index';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { environmentOf } from './environment';

const url = 'http://milvus.databases.svc:19530';
const peer = NetworkPeer.internet();

test('a Milvus is a server, and told how it keeps what it has', () => {
  const database = VectorDatabase.milvus({ url });
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'milvus'],
    ['MILVUS_URI', url],
    ['ENABLE_MILVUS_MULTITENANCY_MODE', 'false'],
  ]);
  expect(database._contribution.flows).toEqual([{ peer: undefined, port: 19530 }]);
});

test('every option is in what it brings', () => {
  const options: Required<MilvusOptions> = {
    url: 'https://cluster.example.com',
    token: SecretRef.of('milvus', 'token'),
    database: 'chat',
    index: MilvusIndex.hnsw({ m: 24, efConstruction: 200 }),
    metric: MilvusMetric.INNER_PRODUCT,
    multitenancy: true,
    collectionPrefix: 'chat_production',
    peer,
  };
  const database = VectorDatabase.milvus(options);
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'milvus'],
    ['MILVUS_URI', 'https://cluster.example.com:443'],
    ['MILVUS_TOKEN', 'secret:milvus/token'],
    ['MILVUS_DB', 'chat'],
    ['MILVUS_INDEX_TYPE', 'HNSW'],
    ['MILVUS_HNSW_M', '24'],
    ['MILVUS_HNSW_EFCONSTRUCTION', '200'],
    ['MILVUS_METRIC_TYPE', 'IP'],
    ['ENABLE_MILVUS_MULTITENANCY_MODE', 'true'],
    ['MILVUS_COLLECTION_PREFIX', 'chat_production'],
  ]);
  expect(database._contribution.flows).toEqual([{ peer, port: 443 }]);
});

test.each([
  [MilvusIndex.hnsw(), ['HNSW', 'MILVUS_HNSW_M=16', 'MILVUS_HNSW_EFCONSTRUCTION=100']],
  [MilvusIndex.ivfFlat(), ['IVF_FLAT', 'MILVUS_IVF_FLAT_NLIST=128']],
  [MilvusIndex.diskAnn(), ['DISKANN', 'MILVUS_DISKANN_MAX_DEGREE=56', 'MILVUS_DISKANN_SEARCH_LIST_SIZE=100']],
  [MilvusIndex.flat(), ['FLAT']],
  [MilvusIndex.auto(), ['AUTOINDEX']],
])('an index is of a type with its parameters: %j', ({ _type, _parameters }, expected) => {
  expect([_type, ..._parameters.map(({ name, value }) => `${name}=${value}`)]).toEqual(expected);
});

test('the shared collections have a prefix, and their port is written', () => {
  expect(environmentOf(VectorDatabase.milvus({ url: 'tcp://milvus/', multitenancy: true }))).toEqual([
    ['VECTOR_DB', 'milvus'],
    ['MILVUS_URI', 'tcp://milvus:19530'],
    ['ENABLE_MILVUS_MULTITENANCY_MODE', 'true'],
    ['MILVUS_COLLECTION_PREFIX', 'open_webui'],
  ]);
});

test.each<[Partial<MilvusOptions>, string]>([
  [
    { url: '/data/milvus.db' },
    "VectorDatabase.milvus url must be a URL such as 'http://host:1234', got '/data/milvus.db'",
  ],
  [{ url: `${url}/a` }, `VectorDatabase.milvus url must be a URL without path, got '${url}/a'`],
  [
    { collectionPrefix: 'chat' },
    "VectorDatabase.milvus collectionPrefix must be left out without multitenancy, where nobody reads it, got 'chat'",
  ],
  [
    { multitenancy: true, collectionPrefix: 'open-webui' },
    "VectorDatabase.milvus collectionPrefix must be letters, digits and '_', with no digit first, got 'open-webui'",
  ],
  [{ database: '' }, "VectorDatabase.milvus database must be a text without white space around it, got ''"],
])('there is no Milvus with %j', (options, message) => {
  expect(() => VectorDatabase.milvus({ url, ...options })).toThrow(message);
});

test.each([
  [() => MilvusIndex.hnsw({ m: 1 }), 'MilvusIndex.hnsw m must be a whole number of 2 to 2048, got 1'],
  [
    () => MilvusIndex.hnsw({ efConstruction: 0 }),
    'MilvusIndex.hnsw efConstruction must be a whole number of 1 or more, got 0',
  ],
  [
    () => MilvusIndex.ivfFlat({ lists: 70000 }),
    'MilvusIndex.ivfFlat lists must be a whole number of 1 to 65536, got 70000',
  ],
  [
    () => MilvusIndex.diskAnn({ maxDegree: 600 }),
    'MilvusIndex.diskAnn maxDegree must be a whole number of 1 to 512, got 600',
  ],
  [
    () => MilvusIndex.diskAnn({ searchListSize: 0.5 }),
    'MilvusIndex.diskAnn searchListSize must be a whole number of 1 or more, got 0.5',
  ],
])('there is no index of %s', (make, message) => {
  expect(make).toThrow(message);
});
