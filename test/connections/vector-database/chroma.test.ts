import { VectorDatabase } from '../../../src/connections/vector-database';
import type { ChromaOptions } from '../../../src/connections/vector-database/chroma';
import { ChromaAuthentication } from '../../../src/connections/vector-database/chroma-authentication';
import { NetworkPeer } from '../../../src/k8s/network-peer';
import { SecretRef } from '../../../src/k8s/secret-ref';
import { environmentOf } from './environment';

const url = 'http://chroma.databases.svc:8000';
const token = SecretRef.of('chroma', 'token');
const peer = NetworkPeer.internet();

test('a Chroma server is known by host, port and scheme', () => {
  const database = VectorDatabase.chroma({ url });
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'chroma'],
    ['CHROMA_HTTP_HOST', 'chroma.databases.svc'],
    ['CHROMA_HTTP_PORT', '8000'],
    ['CHROMA_HTTP_SSL', 'false'],
  ]);
  expect(database._contribution.flows).toEqual([{ peer: undefined, port: 8000 }]);
});

test('every option is in what it brings', () => {
  const options: Required<ChromaOptions> = {
    url: 'https://chroma.example.com/',
    authentication: ChromaAuthentication.token(token),
    headers: { 'X-Tenant': 'chat' },
    secretHeaders: { 'X-Key': token, 'X-Other': SecretRef.of('chroma', 'other') },
    tenant: 'company',
    database: 'documents',
    peer,
  };
  const database = VectorDatabase.chroma(options);
  expect(environmentOf(database)).toEqual([
    ['VECTOR_DB', 'chroma'],
    ['CHROMA_HTTP_HOST', 'chroma.example.com'],
    ['CHROMA_HTTP_PORT', '443'],
    ['CHROMA_HTTP_SSL', 'true'],
    ['CHROMA_TENANT', 'company'],
    ['CHROMA_DATABASE', 'documents'],
    ['CHROMA_CLIENT_AUTH_PROVIDER', 'chromadb.auth.token_authn.TokenAuthClientProvider'],
    ['CHROMA_CLIENT_AUTH_CREDENTIALS', 'secret:chroma/token'],
    ['CHROMA_HTTP_HEADER_0', 'secret:chroma/token'],
    ['CHROMA_HTTP_HEADER_1', 'secret:chroma/other'],
    ['CHROMA_HTTP_HEADERS', 'X-Tenant=chat,X-Key=$(CHROMA_HTTP_HEADER_0),X-Other=$(CHROMA_HTTP_HEADER_1)'],
  ]);
  expect(database._contribution.flows).toEqual([{ peer, port: 443 }]);
});

test('user and password are another way to sign in', () => {
  expect(
    environmentOf(VectorDatabase.chroma({ url, authentication: ChromaAuthentication.basic(token) })).slice(4),
  ).toEqual([
    ['CHROMA_CLIENT_AUTH_PROVIDER', 'chromadb.auth.basic_authn.BasicAuthClientProvider'],
    ['CHROMA_CLIENT_AUTH_CREDENTIALS', 'secret:chroma/token'],
  ]);
});

test.each<[Partial<ChromaOptions>, string]>([
  [{ url: 'chroma:8000' }, "VectorDatabase.chroma url must be a URL such as 'https://host:1234', got 'chroma:8000'"],
  [{ url: `${url}/api/v2` }, `VectorDatabase.chroma url must be a URL without path and query, got '${url}/api/v2'`],
  [
    { headers: { A: 'b=c' } },
    "VectorDatabase.chroma headers['A'] must be without ',' and '=', which separate headers, got 'b=c'",
  ],
  [
    { headers: { 'A,B': 'c' } },
    "VectorDatabase.chroma headers must be without ',' and '=', which separate headers, got 'A,B'",
  ],
  [
    { secretHeaders: { 'A=': token } },
    "VectorDatabase.chroma secretHeaders must be without ',' and '=', which separate headers, got 'A='",
  ],
  [{ tenant: '' }, "VectorDatabase.chroma tenant must be a text without white space around it, got ''"],
  [{ database: ' a' }, "VectorDatabase.chroma database must be a text without white space around it, got ' a'"],
])('there is no Chroma with %j', (options, message) => {
  expect(() => VectorDatabase.chroma({ url, ...options })).toThrow(message);
});
