import { baseUrl, optional, refuse, text, url } from '../../k8s/demand';
import { optionalSecret, optionalValue, type Variable, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';
import type { MilvusIndex } from './milvus-index';

/** Milvus' own port, and that of TLS. */
const PORT = 19530;
const TLS_PORT = 443;

/** How Milvus measures the distance of two vectors. */
export enum MilvusMetric {
  /** The angle between them. */
  COSINE = 'COSINE',
  /** The inner product. */
  INNER_PRODUCT = 'IP',
  /** The Euclidean distance. */
  EUCLIDEAN = 'L2',
}

/** A Milvus server: never the embedded file that Open WebUI uses without a URL. */
export interface MilvusOptions extends EndpointOptions {
  /** Its URL, such as `http://milvus.example.com:19530`; without a port it is 443 for `https`, and 19530 otherwise. */
  readonly url: string;

  /**
   * The key of a Secret that holds `user:password`, or an API key.
   *
   * @default - none
   */
  readonly token?: SecretRef;

  /**
   * The database, which must exist.
   *
   * @default - Milvus' own, `default`
   */
  readonly database?: string;

  /**
   * How vectors are found.
   *
   * @default MilvusIndex.hnsw()
   */
  readonly index?: MilvusIndex;

  /**
   * How distances are measured.
   *
   * @default MilvusMetric.COSINE
   */
  readonly metric?: MilvusMetric;

  /**
   * Whether all users and knowledge bases share some collections; otherwise each has a collection of its own, of which Milvus keeps
   * some thousands at most. What is stored in the other way is not found any more.
   *
   * @default false
   */
  readonly multitenancy?: boolean;

  /**
   * What the names of the shared collections begin with, in letters, digits and `_`: of each installation its own. Only with
   * `multitenancy`: without it the prefix is always `open_webui`, and two installations need a `database` each.
   *
   * @default 'open_webui'
   */
  readonly collectionPrefix?: string;
}

const PATH = 'VectorDatabase.milvus';
const SCHEMES = ['tcp', 'https', 'http'];

/** The variables of Milvus. */
export function milvus(options: MilvusOptions): Contribution {
  const { token, database, index, metric, peer } = options;
  const { address, port } = endpoint(options.url);
  return {
    env: [
      value('VECTOR_DB', 'milvus'),
      value('MILVUS_URI', address),
      ...optionalSecret('MILVUS_TOKEN', token),
      ...optionalValue(
        'MILVUS_DB',
        optional(database, given => text(`${PATH} database`, given)),
      ),
      ...(index ? [value('MILVUS_INDEX_TYPE', index._type), ...index._parameters] : []),
      ...optionalValue('MILVUS_METRIC_TYPE', metric),
      ...tenancy(options),
    ],
    flows: [{ peer, port }],
  };
}

/** The port is always written: nobody has to know what the client takes. */
function endpoint(given: string): { address: string; port: number } {
  const path = `${PATH} url`;
  const { protocol, hostname, port, pathname } = url(path, baseUrl(path, given, SCHEMES), SCHEMES);
  if (!/^\/?$/.test(pathname)) refuse(path, 'a URL without path', given);
  const known = Number(port) || (protocol === 'https:' ? TLS_PORT : PORT);
  return { address: `${protocol}//${hostname}:${known}`, port: known };
}

/** Said at its default too: another value would hide what is stored. */
function tenancy({ multitenancy = false, collectionPrefix }: MilvusOptions): Variable[] {
  const mode = value('ENABLE_MILVUS_MULTITENANCY_MODE', multitenancy);
  if (!multitenancy) {
    if (collectionPrefix === undefined) return [mode];
    return refuse(`${PATH} collectionPrefix`, 'left out without multitenancy, where nobody reads it', collectionPrefix);
  }
  const prefix = collectionPrefix ?? 'open_webui';
  if (!/^[A-Za-z_]\w*$/.test(prefix)) {
    refuse(`${PATH} collectionPrefix`, "letters, digits and '_', with no digit first", prefix);
  }
  return [mode, value('MILVUS_COLLECTION_PREFIX', prefix)];
}
