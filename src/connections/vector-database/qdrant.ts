import type { Duration } from 'cdk8s';
import { baseUrl, optional, refuse, text, wholeNumber } from '../../k8s/demand';
import { optionalSecret, optionalValue, type Variable, value } from '../../k8s/environment';
import { wholeSeconds } from '../../k8s/seconds';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';

/** What the client takes where nobody says otherwise, whatever the scheme (qdrant-client 1.18.0, qdrant_remote.py). */
export const REST_PORT = 6333;
export const GRPC_PORT = 6334;

/** How vectors are kept in a Qdrant. */
export interface QdrantStorageOptions {
  /**
   * Whether all users and knowledge bases share some collections, each with its own tenant; otherwise each has a collection of its
   * own. What is stored in the other way is not found any more.
   *
   * @default true
   */
  readonly multitenancy?: boolean;

  /**
   * What the names of all collections begin with: of each installation its own. What is stored under another prefix is not found any more.
   *
   * @default 'open-webui'
   */
  readonly collectionPrefix?: string;

  /**
   * Whether new collections keep vectors on the disk instead of in memory.
   *
   * @default false
   */
  readonly onDisk?: boolean;

  /**
   * Neighbours of each vector in the graph of a new collection: a whole number of 0 or more.
   *
   * @default - Open WebUI's own, 16
   */
  readonly hnswM?: number;

  /**
   * How long Open WebUI waits for an answer: one second or more.
   *
   * @default - Open WebUI's own, 5 seconds
   */
  readonly timeout?: Duration;
}

/** gRPC of a Qdrant. */
export interface QdrantGrpcOptions {
  /**
   * Its port: a whole number of 1 to 65535.
   *
   * @default 6334
   */
  readonly port?: number;
}

/** A Qdrant that runs elsewhere. */
export interface QdrantOptions extends EndpointOptions, QdrantStorageOptions {
  /** Its URL, such as `https://qdrant.example.com:6333`. Without a port it is 6333, whatever the scheme. */
  readonly url: string;

  /**
   * The key that it asks for.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * Speaks gRPC instead of REST. Open WebUI then uses TLS if, and only if, there is a key: with a key the URL must be `https`,
   * without one `http`.
   *
   * @default - REST
   */
  readonly grpc?: QdrantGrpcOptions;
}

const PATH = 'VectorDatabase.qdrant';

/** The variables of Qdrant. */
export function qdrant(options: QdrantOptions): Contribution {
  const { url, apiKey, grpc, peer } = options;
  const address = baseUrl(`${PATH} url`, url);
  const grpcPort = grpc && wholeNumber(`${PATH} grpc.port`, grpc.port ?? GRPC_PORT, 1, 65535);
  if (grpc) checkGrpc(new URL(address), apiKey);
  return {
    env: [
      ...qdrantSettings(`${PATH} `, address, apiKey, options),
      ...(grpcPort === undefined ? [] : [value('QDRANT_PREFER_GRPC', true), value('QDRANT_GRPC_PORT', grpcPort)]),
    ],
    flows: [
      { peer, port: Number(new URL(address).port) || REST_PORT },
      ...(grpcPort === undefined ? [] : [{ peer, port: grpcPort }]),
    ],
  };
}

/** What every Qdrant is told; `prefix` is what stands before the name of a prop in an error. */
export function qdrantSettings(
  prefix: string,
  url: string,
  apiKey: SecretRef | undefined,
  options: QdrantStorageOptions,
): Variable[] {
  const { multitenancy = true, collectionPrefix = 'open-webui', onDisk = false, hnswM, timeout } = options;
  return [
    value('VECTOR_DB', 'qdrant'),
    value('QDRANT_URI', url),
    ...optionalSecret('QDRANT_API_KEY', apiKey),
    // Said at their defaults too: another value would hide what is stored.
    value('ENABLE_QDRANT_MULTITENANCY_MODE', multitenancy),
    value('QDRANT_COLLECTION_PREFIX', text(`${prefix}collectionPrefix`, collectionPrefix)),
    value('QDRANT_ON_DISK', onDisk),
    ...optionalValue(
      'QDRANT_HNSW_M',
      optional(hnswM, given => wholeNumber(`${prefix}hnswM`, given, 0)),
    ),
    ...optionalValue('QDRANT_TIMEOUT', timeout && wholeSeconds(`${prefix}timeout`, timeout)),
  ];
}

/** For gRPC the client is given host and port alone (open-webui v0.11.4, retrieval/vector/dbs/qdrant.py). */
function checkGrpc({ protocol, pathname, href }: URL, apiKey?: SecretRef): void {
  if (pathname !== '/') refuse(`${PATH} url`, 'a URL without path beside grpc', href);
  const wanted = apiKey ? 'https:' : 'http:';
  if (protocol === wanted) return;
  refuse(
    `${PATH} url`,
    apiKey
      ? 'an https URL beside grpc and apiKey, which Open WebUI sends over TLS only'
      : 'an http URL beside grpc without apiKey, for which Open WebUI uses no TLS',
    href,
  );
}
