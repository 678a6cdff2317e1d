import { text, wholeNumber } from '../../k8s/demand';
import { secret, value } from '../../k8s/environment';
import { NetworkPeer } from '../../k8s/network-peer';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';

/** The cloud that an index of Pinecone is in. */
export enum PineconeCloud {
  /** Amazon Web Services. */
  AWS = 'aws',
  /** Google Cloud. */
  GCP = 'gcp',
  /** Microsoft Azure. */
  AZURE = 'azure',
}

/** How Pinecone measures the distance of two vectors. */
export enum PineconeMetric {
  /** The angle between them. */
  COSINE = 'cosine',
  /** The Euclidean distance. */
  EUCLIDEAN = 'euclidean',
  /** The inner product. */
  DOT_PRODUCT = 'dotproduct',
}

/** A serverless index of Pinecone, which Open WebUI creates where there is none of the name. */
export interface PineconeOptions {
  /** The API key. */
  readonly apiKey: SecretRef;

  /** Region of the cloud, such as `eu-west-1`. */
  readonly region: string;

  /** Length of the vectors, exactly that of the embedding model: a whole number of 1 to 20000. An index has its length for good. */
  readonly dimension: number;

  /**
   * The cloud.
   *
   * @default PineconeCloud.AWS
   */
  readonly cloud?: PineconeCloud;

  /**
   * Name of the index: of each installation its own.
   *
   * @default 'open-webui-index'
   */
  readonly indexName?: string;

  /**
   * How distances are measured.
   *
   * @default PineconeMetric.COSINE
   */
  readonly metric?: PineconeMetric;

  /**
   * Who answers, so that network policies can admit the traffic.
   *
   * @default NetworkPeer.internet()
   */
  readonly peer?: NetworkPeer;
}

const PATH = 'VectorDatabase.pinecone';

/** The variables of Pinecone. */
export function pinecone(options: PineconeOptions): Contribution {
  const { apiKey, region, dimension, cloud = PineconeCloud.AWS, indexName = 'open-webui-index' } = options;
  return {
    env: [
      value('VECTOR_DB', 'pinecone'),
      secret('PINECONE_API_KEY', apiKey),
      value('PINECONE_ENVIRONMENT', text(`${PATH} region`, region)),
      value('PINECONE_CLOUD', cloud),
      value('PINECONE_INDEX_NAME', text(`${PATH} indexName`, indexName)),
      value('PINECONE_DIMENSION', wholeNumber(`${PATH} dimension`, dimension, 1, 20000)),
      value('PINECONE_METRIC', options.metric ?? PineconeMetric.COSINE),
    ],
    flows: [{ peer: options.peer ?? NetworkPeer.internet(), port: 443 }],
  };
}
