import { VectorDatabase } from '../../../src/connections/vector-database';
import { PineconeCloud, PineconeMetric, type PineconeOptions } from '../../../src/connections/vector-database/pinecone';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { environmentOf } from './environment';

const peer = NetworkPeer.cidr('10.0.0.0/8');

describe('Pinecone', () => {
  const required = { apiKey: SecretRef.of('pinecone', 'key'), region: 'eu-west-1', dimension: 768 };

  test('is on the internet', () => {
    const database = VectorDatabase.pinecone(required);
    expect(environmentOf(database)).toEqual([
      ['VECTOR_DB', 'pinecone'],
      ['PINECONE_API_KEY', 'secret:pinecone/key'],
      ['PINECONE_ENVIRONMENT', 'eu-west-1'],
      ['PINECONE_CLOUD', 'aws'],
      ['PINECONE_INDEX_NAME', 'open-webui-index'],
      ['PINECONE_DIMENSION', '768'],
      ['PINECONE_METRIC', 'cosine'],
    ]);
    expect(database._contribution.flows).toEqual([{ peer: NetworkPeer.internet(), port: 443 }]);
  });

  test('may be elsewhere', () => {
    const options: Required<PineconeOptions> = {
      ...required,
      cloud: PineconeCloud.GCP,
      indexName: 'chat',
      metric: PineconeMetric.DOT_PRODUCT,
      peer,
    };
    const database = VectorDatabase.pinecone(options);
    expect(environmentOf(database).slice(3)).toEqual([
      ['PINECONE_CLOUD', 'gcp'],
      ['PINECONE_INDEX_NAME', 'chat'],
      ['PINECONE_DIMENSION', '768'],
      ['PINECONE_METRIC', 'dotproduct'],
    ]);
    expect(database._contribution.flows).toEqual([{ peer, port: 443 }]);
  });

  test.each<[Partial<PineconeOptions>, string]>([
    [{ dimension: 0 }, 'VectorDatabase.pinecone dimension must be a whole number of 1 to 20000, got 0'],
    [{ region: '' }, "VectorDatabase.pinecone region must be a text without white space around it, got ''"],
    [{ indexName: ' a' }, "VectorDatabase.pinecone indexName must be a text without white space around it, got ' a'"],
  ])('is not one with %j', (options, message) => {
    expect(() => VectorDatabase.pinecone({ ...required, ...options })).toThrow(message);
  });
});

describe('S3 Vectors', () => {
  test('has the identity of the pod', () => {
    const database = VectorDatabase.s3Vectors({ bucket: 'chat-vectors', region: 'eu-central-1', peer });
    expect(environmentOf(database)).toEqual([
      ['VECTOR_DB', 's3vector'],
      ['S3_VECTOR_BUCKET_NAME', 'chat-vectors'],
      ['S3_VECTOR_REGION', 'eu-central-1'],
    ]);
    expect(database._contribution).toMatchObject({ workloadIdentity: true, flows: [{ peer, port: 443 }] });
  });

  test.each([
    [
      'Chat',
      'eu-central-1',
      "VectorDatabase.s3Vectors bucket must be a vector bucket's name (3 to 63 of a-z, 0-9 and '-'), got 'Chat'",
    ],
    ['chat', '', "VectorDatabase.s3Vectors region must be a text without white space around it, got ''"],
  ])('are not in %s of %s', (bucket, region, message) => {
    expect(() => VectorDatabase.s3Vectors({ bucket, region })).toThrow(message);
  });
});
