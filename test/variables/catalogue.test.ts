import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Release, tableFile } from '../../scripts/catalogue/generate';
import {
  formerName,
  formerNames,
  knownNames,
  newestRelease,
  variableNamed,
  variables,
} from '../../src/variables/catalogue';
import { isRelease } from '../../src/variables/release';
import { formatVariable } from '../../src/variables/variable';

const documented = JSON.parse(readFileSync(join(__dirname, '../../scripts/catalogue/documented.json'), 'utf8'));

test('the table is what the committed release and the corrections make', () => {
  expect(readFileSync(join(__dirname, '../../src/variables/table.ts'), 'utf8')).toBe(tableFile());
});

test('a newer release adds its names, and keeps those that it does not read as former ones', () => {
  const file = join(__dirname, '../../scripts/catalogue/releases/0.11.4.json');
  const committed: Release = JSON.parse(readFileSync(file, 'utf8'));
  const { SAFE_MODE: _gone, ...rest } = committed.variables;
  const next: Release = { release: '9.9.9', variables: { ...rest, ENABLE_HOLOGRAMS: { type: 'boolean' } } };
  const table = tableFile([next, committed]).split('\n');
  expect(table).toEqual(
    expect.arrayContaining([
      "export const RELEASE = '9.9.9';",
      'ENABLE_HOLOGRAMS boolean 9.9.9 -',
      'ENABLE_SIGNUP boolean 0.1.103 ui.enable_signup on',
      'SAFE_MODE - 9.9.9',
    ]),
  );
});

test('names are unique and sorted', () => {
  expect(knownNames).toEqual([...new Set(knownNames)].sort());
  expect(formerNames.filter(({ name }) => knownNames.includes(name))).toEqual([]);
});

test('every documented variable is read, or known not to be', () => {
  const names = Object.keys(documented);
  expect(names).toHaveLength(798);
  expect(names.filter(name => !variableNamed(name) && !formerName(name))).toEqual([]);
});

test.each([
  'DATALAB_MARKER_API_KEY',
  'DEPLOYMENT_ID',
  'ENABLE_OAUTH_EMAIL_FALLBACK',
  'IMAGES_OPENAI_PARAMS',
  'INSTANCE_ID',
  'LICENSE_BLOB_PATH',
  'MINERU_API_MODE',
  'OAUTH_CLIENT_TIMEOUT',
  'OAUTH_GROUPS_CLAIM',
  'OAUTH_TOKEN_ENDPOINT_AUTH_METHOD',
  'OPENGAUSS_DB_URL',
  'REDIS_TASK_TTL',
  'SENTENCE_TRANSFORMERS_MODEL_KWARGS',
  'TIKA_SERVER_VERSION',
  'WEBSOCKET_HEARTBEAT_INTERVAL',
  'WEBUI_AUTH_SIGNOUT_REDIRECT_URL',
  'WEBUI_SECRET_KEY_LENGTH',
])('%s is read, though no document has it', name => {
  expect(documented).not.toHaveProperty(name);
  expect(variableNamed(name)).toBeDefined();
});

test.each(['FORWARDED_ALLOW_IPS', 'HOST', 'PORT', 'WEBUI_SECRET_KEY_FILE'])('%s is read by start.sh', name => {
  expect(variableNamed(name)).toBeDefined();
});

test('a line says all there is', () => {
  expect(
    [
      'CHUNK_SIZE',
      'CONTENT_SECURITY_POLICY',
      'CORS_ALLOW_ORIGIN',
      'ENABLE_RAG_LOCAL_WEB_FETCH',
      'ENABLE_SIGNUP',
      'OPENAI_API_KEYS',
      'TERMINAL_SERVER_CONNECTIONS',
    ].map(name => formatVariable(variableNamed(name)!)),
  ).toEqual([
    'CHUNK_SIZE integer 0.1.103 rag.chunk_size strict filled',
    'CONTENT_SECURITY_POLICY text 0.4.0 -',
    'CORS_ALLOW_ORIGIN list; 0.3.14 - empties',
    'ENABLE_RAG_LOCAL_WEB_FETCH boolean 0.1.124 - now:ENABLE_LOCAL_WEB_FETCH',
    'ENABLE_SIGNUP boolean 0.1.103 ui.enable_signup on',
    'OPENAI_API_KEYS list; 0.1.110 openai.api_keys secret',
    'TERMINAL_SERVER_CONNECTIONS array 0.8.6 terminal_server.connections strict filled',
  ]);
});

test('the older name of a list seeds the key of the list', () => {
  expect(variableNamed('OPENAI_API_KEY')?.configKey).toBe('openai.api_keys');
  expect(variableNamed('USER_PERMISSIONS_CHAT_DELETE')?.configKey).toBe('user.permissions');
});

test('every successor is a variable', () => {
  const successors = [...variables, ...formerNames].flatMap(({ successor }) => successor ?? []);
  expect(successors.filter(name => !variableNamed(name))).toEqual([]);
});

test('releases are releases', () => {
  const releases = [newestRelease, ...variables.flatMap(({ since }) => since ?? [])];
  expect(releases.filter(release => !isRelease(release))).toEqual([]);
});

test('what is secret is a text, a list or JSON', () => {
  const odd = variables.filter(({ secret, type }) => secret && ['boolean', 'integer', 'number'].includes(type));
  expect(odd).toEqual([]);
});

test('what does not exist is not found', () => {
  expect(variableNamed('toString')).toBeUndefined();
  expect(formerName('__proto__')).toBeUndefined();
});
