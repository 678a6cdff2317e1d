import { isSecretName, literalsIn, literalsInArguments } from '../../../src/rules/manifests/literals';

test.each([
  'WEBUI_SECRET_KEY',
  'OPENAI_API_KEY',
  'OPENAI_API_KEYS',
  'S3_SECRET_ACCESS_KEY',
  'OAUTH_CLIENT_SECRET',
  'DATABASE_PASSWORD',
  'QDRANT_API_KEY',
  'MILVUS_TOKEN',
  'PGVECTOR_PGCRYPTO_KEY',
  'DOCUMENT_INTELLIGENCE_KEY',
  'AUTOMATIC1111_API_AUTH',
  'CHROMA_CLIENT_AUTH_CREDENTIALS',
  'GOOGLE_APPLICATION_CREDENTIALS_JSON',
  'OAUTH_CLIENT_INFO_ENCRYPTION_KEY',
  'PGPASSWORD',
  'REDISCLI_AUTH',
])('%s is secret', name => {
  expect(isSecretName(name)).toBe(true);
});

test.each([
  'ENABLE_API_KEYS',
  'ENABLE_FORWARD_OAUTH_TOKEN',
  'USER_PERMISSIONS_FEATURES_API_KEYS',
  'S3_ACCESS_KEY_ID',
  'TIKTOKEN_ENCODING_NAME',
  'WEBUI_SECRET_KEY_FILE',
  'CUSTOM_API_KEY_HEADER',
  'OAUTH_CLIENT_ID',
  'REDIS_KEY_PREFIX',
])('%s is not secret', name => {
  expect(isSecretName(name)).toBe(false);
});

test('tells what is literal, and how long it is', () => {
  expect(literalsIn('HTTPS_PROXY', 'http://me:hunter2@proxy')).toEqual([
    { what: 'the password in HTTPS_PROXY', length: 'hunter2'.length },
  ]);
});

test('finds every key of connections, however deep', () => {
  const connections = JSON.stringify([{ key: 'one' }, { config: { auth: { client_secret: 'other' }, key: '' } }]);
  expect(literalsIn('TOOL_SERVER_CONNECTIONS', connections).map(({ length }) => length)).toEqual([3, 5]);
});

test.each(['{', '[[', 'null', '"text"', '['.repeat(100_000)])('takes connections that are %.20s', text => {
  expect(literalsIn('OPENAI_API_CONFIGS', text)).toEqual([]);
});

test.each([
  ['redis-server --requirepass hunter2', 1],
  ['redis-server --requirepass=hunter2 --masterauth "hunter2"', 2],
  ['redis-server --requirepass $(REDIS_PASSWORD)', 0],
  ['exec redis-server --requirepass "$REDIS_PASSWORD"', 0],
  ["exec redis-server --requirepass '${REDIS_PASSWORD}'", 0],
  ['redis-server --requirepass', 0],
])('%s gives %i away', (command, count) => {
  expect(literalsInArguments(command)).toHaveLength(count);
});
