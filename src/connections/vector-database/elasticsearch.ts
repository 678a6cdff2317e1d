import { refuse, text } from '../../k8s/demand';
import { optionalSecret, optionalValue, secret, value } from '../../k8s/environment';
import type { SecretRef } from '../../k8s/secret-ref';
import type { Contribution } from '../contribution';
import type { EndpointOptions } from '../endpoint-options';
import { type SearchCredentials, searchUrl } from './search-cluster';

/**
 * An Elasticsearch cluster. Elastic Cloud has a URL too: its Cloud ID cannot be used, since Open WebUI gives the client a URL in
 * any case, and the client refuses both (open-webui v0.11.4, retrieval/vector/dbs/elasticsearch.py).
 */
export interface ElasticsearchOptions extends EndpointOptions {
  /** Its URL, such as `https://elasticsearch.example.com:9200`. */
  readonly url: string;

  /**
   * The API key; not together with `credentials`.
   *
   * @default - none
   */
  readonly apiKey?: SecretRef;

  /**
   * User and password; not together with `apiKey`.
   *
   * @default - none
   */
  readonly credentials?: SearchCredentials;

  /**
   * The certificate of the authority that signed the cluster's, as PEM; it is mounted as a file.
   *
   * @default - the authorities that the image knows
   */
  readonly caCertificate?: SecretRef;

  /**
   * Fingerprint of a certificate that the cluster's chain must have: SHA-256 in hexadecimal digits.
   *
   * @default - any
   */
  readonly certificateFingerprint?: string;

  /**
   * What the names of all indices begin with: of each installation its own. What is stored under another prefix is not found any more.
   *
   * @default 'open_webui_collections'
   */
  readonly indexPrefix?: string;
}

const PATH = 'VectorDatabase.elasticsearch';
const MOUNT = '/etc/open-webui/elasticsearch';

/** The variables of Elasticsearch, and the file of its authority. */
export function elasticsearch(options: ElasticsearchOptions): Contribution {
  const {
    apiKey,
    credentials,
    caCertificate,
    certificateFingerprint,
    indexPrefix = 'open_webui_collections',
  } = options;
  const { url, port, tls } = searchUrl(`${PATH} url`, options.url);
  if (apiKey && credentials) refuse(`${PATH} credentials`, 'left out beside apiKey', 'both');
  if (!tls && caCertificate) refuse(`${PATH} caCertificate`, 'left out for an http URL', caCertificate.name);
  // Elastic, "Index name": lower case, and none of what a file's name or a pattern would not bear.
  if (!/^[a-z0-9][a-z0-9._-]*$/.test(indexPrefix)) {
    refuse(
      `${PATH} indexPrefix`,
      "letters in lower case, digits, '.', '_' and '-', beginning with a letter or digit",
      indexPrefix,
    );
  }
  return {
    env: [
      value('VECTOR_DB', 'elasticsearch'),
      value('ELASTICSEARCH_URL', url),
      ...optionalSecret('ELASTICSEARCH_API_KEY', apiKey),
      ...(credentials
        ? [
            secret('ELASTICSEARCH_USERNAME', credentials.username),
            secret('ELASTICSEARCH_PASSWORD', credentials.password),
          ]
        : []),
      ...optionalValue('ELASTICSEARCH_CA_CERTS', caCertificate && `${MOUNT}/ca.crt`),
      ...optionalValue('SSL_ASSERT_FINGERPRINT', certificateFingerprint && fingerprint(certificateFingerprint)),
      value('ELASTICSEARCH_INDEX_PREFIX', indexPrefix),
    ],
    flows: [{ peer: options.peer, port }],
    ...(caCertificate && mounted(caCertificate)),
  };
}

function mounted({ name, key }: SecretRef): Pick<Contribution, 'volumes' | 'mounts'> {
  return {
    volumes: [{ name: 'elasticsearch-ca', secret: { secretName: name, items: [{ key, path: 'ca.crt' }] } }],
    mounts: [{ name: 'elasticsearch-ca', mountPath: MOUNT, readOnly: true }],
  };
}

function fingerprint(given: string): string {
  const isSha256 = /^[0-9a-f]{64}$/i.test(text(`${PATH} certificateFingerprint`, given).replaceAll(':', ''));
  return isSha256 ? given : refuse(`${PATH} certificateFingerprint`, '64 hexadecimal digits (SHA-256)', given);
}
