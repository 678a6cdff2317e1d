import { VectorDatabase } from '../../../src/connections/vector-database';
import type { ElasticsearchOptions } from '../../../src/connections/vector-database/elasticsearch';
import type { OpenSearchOptions } from '../../../src/connections/vector-database/open-search';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { environmentOf } from './environment';

const username = SecretRef.of('search', 'username');
const password = SecretRef.of('search', 'password');
const peer = NetworkPeer.internet();

describe('OpenSearch', () => {
  test('has a certificate that is verified, and a port that is written', () => {
    const options: Required<Omit<OpenSearchOptions, 'verifyCertificate'>> = {
      url: 'https://opensearch.example.com/search/',
      credentials: { username, password },
      peer,
    };
    const database = VectorDatabase.openSearch(options);
    expect(environmentOf(database)).toEqual([
      ['VECTOR_DB', 'opensearch'],
      ['OPENSEARCH_URI', 'https://opensearch.example.com:443/search'],
      ['OPENSEARCH_SSL', 'true'],
      ['OPENSEARCH_CERT_VERIFY', 'true'],
      ['OPENSEARCH_USERNAME', 'secret:search/username'],
      ['OPENSEARCH_PASSWORD', 'secret:search/password'],
    ]);
    expect(database._contribution.flows).toEqual([{ peer, port: 443 }]);
  });

  test.each<[OpenSearchOptions, [string, string][]]>([
    [
      { url: 'https://opensearch:9200', verifyCertificate: false },
      [
        ['OPENSEARCH_SSL', 'true'],
        ['OPENSEARCH_CERT_VERIFY', 'false'],
      ],
    ],
    [
      { url: 'http://opensearch:9200' },
      [
        ['OPENSEARCH_SSL', 'false'],
        ['OPENSEARCH_CERT_VERIFY', 'false'],
      ],
    ],
  ])('need not have one: %j', (options, settings) => {
    expect(environmentOf(VectorDatabase.openSearch(options)).slice(2)).toEqual(settings);
  });

  test('has no credentials in its URL', () => {
    expect(() => VectorDatabase.openSearch({ url: 'https://me:hunter2@opensearch:9200' })).toThrow(
      'VectorDatabase.openSearch url must be a URL without user and password, got one for opensearch:9200',
    );
  });
});

describe('Elasticsearch', () => {
  const url = 'https://elasticsearch.example.com:9200';

  test('has an authority of its own as a file', () => {
    const options: Required<Omit<ElasticsearchOptions, 'apiKey'>> = {
      url,
      credentials: { username, password },
      caCertificate: SecretRef.of('elastic-certs', 'tls.crt'),
      certificateFingerprint: `${'AB:'.repeat(31)}AB`,
      indexPrefix: 'chat',
      peer,
    };
    const database = VectorDatabase.elasticsearch(options);
    expect(environmentOf(database)).toEqual([
      ['VECTOR_DB', 'elasticsearch'],
      ['ELASTICSEARCH_URL', url],
      ['ELASTICSEARCH_USERNAME', 'secret:search/username'],
      ['ELASTICSEARCH_PASSWORD', 'secret:search/password'],
      ['ELASTICSEARCH_CA_CERTS', '/etc/open-webui/elasticsearch/ca.crt'],
      ['SSL_ASSERT_FINGERPRINT', options.certificateFingerprint],
      ['ELASTICSEARCH_INDEX_PREFIX', 'chat'],
    ]);
    expect(database._contribution).toMatchObject({
      flows: [{ peer, port: 9200 }],
      volumes: [
        {
          name: 'elasticsearch-ca',
          secret: { secretName: 'elastic-certs', items: [{ key: 'tls.crt', path: 'ca.crt' }] },
        },
      ],
      mounts: [{ name: 'elasticsearch-ca', mountPath: '/etc/open-webui/elasticsearch', readOnly: true }],
    });
  });

  test('has an API key otherwise', () => {
    const database = VectorDatabase.elasticsearch({ url: 'https://es.example.com', apiKey: SecretRef.of('es', 'key') });
    expect(environmentOf(database)).toEqual([
      ['VECTOR_DB', 'elasticsearch'],
      ['ELASTICSEARCH_URL', 'https://es.example.com:443'],
      ['ELASTICSEARCH_API_KEY', 'secret:es/key'],
      ['ELASTICSEARCH_INDEX_PREFIX', 'open_webui_collections'],
    ]);
    expect(database._contribution.volumes).toBeUndefined();
  });

  test.each<[Partial<ElasticsearchOptions>, string]>([
    [
      { apiKey: password, credentials: { username, password } },
      "VectorDatabase.elasticsearch credentials must be left out beside apiKey, got 'both'",
    ],
    [
      { url: 'http://es:9200', caCertificate: password },
      "VectorDatabase.elasticsearch caCertificate must be left out for an http URL, got 'search'",
    ],
    [
      { certificateFingerprint: 'abc' },
      "VectorDatabase.elasticsearch certificateFingerprint must be 64 hexadecimal digits (SHA-256), got 'abc'",
    ],
    [
      { indexPrefix: 'Chat' },
      "VectorDatabase.elasticsearch indexPrefix must be letters in lower case, digits, '.', '_' and '-', beginning with a letter or digit, got 'Chat'",
    ],
  ])('is not one with %j', (options, message) => {
    expect(() => VectorDatabase.elasticsearch({ url, ...options })).toThrow(message);
  });
});
