import { secret, value } from '../../k8s/environment';
import type { Contribution } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';
import { type SearchCredentials, searchUrl } from './search-cluster';

/** An OpenSearch cluster with the k-NN plugin. */
export interface OpenSearchOptions extends EndpointOptions {
  /** Its URL, such as `https://opensearch.example.com:9200`. */
  readonly url: string;

  /**
   * User and password.
   *
   * @default - none: the cluster asks nobody
   */
  readonly credentials?: SearchCredentials;

  /**
   * Whether the certificate of an `https` URL must be of an authority that the image knows. Upstream's default is false, with which
   * anybody on the way can read the password.
   *
   * @default true
   */
  readonly verifyCertificate?: boolean;
}

/** The variables of OpenSearch. */
export function openSearch(options: OpenSearchOptions): Contribution {
  const { credentials, verifyCertificate = true, peer } = options;
  const { url, port, tls } = searchUrl('VectorDatabase.openSearch url', options.url);
  return {
    env: [
      value('VECTOR_DB', 'opensearch'),
      value('OPENSEARCH_URI', url),
      value('OPENSEARCH_SSL', tls),
      value('OPENSEARCH_CERT_VERIFY', tls && verifyCertificate),
      ...(credentials
        ? [secret('OPENSEARCH_USERNAME', credentials.username), secret('OPENSEARCH_PASSWORD', credentials.password)]
        : []),
    ],
    flows: [{ peer, port }],
  };
}
