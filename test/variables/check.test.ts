import { problemsOf } from '../../src/variables/check';
import type { Given } from '../../src/variables/settings';

type Values = Record<string, string | null>;

/** Variables of a text each; null is a Secret's. */
function given(values: Values): Given[] {
  return Object.entries(values).map(([name, value]) =>
    value === null ? { name, secret: true } : { name, value, secret: false },
  );
}

function found(values: Values, release = '0.11.4', extraNames: string[] = []): string[] {
  return problemsOf(given(values), release, extraNames).map(problem => problem.found);
}

/** Sentences, each with the variables that nothing is wrong with. */
function fine(cases: Record<string, Values>): void {
  test.each(Object.entries(cases))('%s is fine', (_sentence, values) => {
    expect(found(values)).toEqual([]);
  });
}

/** Sentences, each with the variables and what is found. */
function wrong(cases: Record<string, [values: Values, ...found: string[]]>): void {
  test.each(Object.entries(cases))('%s is wrong', (_sentence, [values, ...expected]) => {
    expect(found(values)).toEqual(expected);
  });
}

describe('names', () => {
  fine({
    'a variable': { WEBUI_NAME: 'Chat' },
    'a variable of the system': { TZ: 'Europe/Berlin', AWS_REGION: 'eu-central-1' },
    'a name that another value refers to': { DB_PASS: null, DATABASE_URL: 'postgresql://u:$(DB_PASS)@db/chat' },
  });
  wrong({
    'a misspelt name': [
      { OLLAMA_BASE_URl: 'http://ollama:11434' },
      'OLLAMA_BASE_URl is no variable of Open WebUI, the nearest is OLLAMA_BASE_URL',
    ],
    'a misspelt name of a Secret': [
      { OPENAI_APIKEY: null },
      'OPENAI_APIKEY is no variable of Open WebUI, the nearest is OPENAI_API_KEY',
    ],
    'a name that is near to none': [{ MY_TEAM: 'a' }, 'MY_TEAM is no variable of Open WebUI'],
    'a blank after the name': [
      { 'WEBUI_URL ': 'https://chat' },
      "'WEBUI_URL ' has a blank in its name, and is not read",
    ],
    'a blank in a misspelt name': [{ 'WEB UI_URL': 'x' }, "'WEB UI_URL' has a blank in its name, and is not read"],
    'a name that only documents have': [
      { ENABLE_OAUTH_WITHOUT_EMAIL: 'true' },
      'ENABLE_OAUTH_WITHOUT_EMAIL is not read by any release, ENABLE_OAUTH_EMAIL_FALLBACK is',
    ],
    'a name that was renamed': [
      { ENABLE_RAG_WEB_SEARCH: 'true' },
      'ENABLE_RAG_WEB_SEARCH is not read any more, ENABLE_WEB_SEARCH is',
    ],
    'a name that was removed': [{ FONTS_DIR: '/fonts' }, 'FONTS_DIR is not read any more'],
    'an older name': [{ SCIM_ENABLED: 'true' }, 'SCIM_ENABLED is the older name of ENABLE_SCIM'],
    'the documented name of a claim': [
      { OAUTH_GROUP_CLAIM: 'groups' },
      'OAUTH_GROUP_CLAIM is the older name of OAUTH_GROUPS_CLAIM',
    ],
  });

  test('say what to write', () => {
    const [misspelt, blank, old] = problemsOf(given({ TIKA_URL: 'x', 'WEBUI_URL ': 'x', ENABLE_API_KEY: 'true' }));
    expect(misspelt).toEqual({
      name: 'TIKA_URL',
      code: 'unknown-name',
      level: 'warning',
      found: 'TIKA_URL is no variable of Open WebUI, the nearest is TIKA_SERVER_URL',
      fix: 'write TIKA_SERVER_URL, or name TIKA_URL among the extra names if your own code reads it',
    });
    expect(blank).toMatchObject({ code: 'blank-in-name', level: 'error', fix: 'write WEBUI_URL' });
    expect(old).toMatchObject({ code: 'name-not-read', level: 'warning', fix: 'set ENABLE_API_KEYS instead' });
  });

  test('that somebody names as extra ones are fine', () => {
    expect(found({ MY_TEAM: 'a', TIKA_URL: 'b' }, '0.11.4', ['MY_TEAM', 'TIKA_URL'])).toEqual([]);
  });
});

describe('releases', () => {
  test('a variable that came later is told', () => {
    expect(found({ REDIS_TASK_TTL: '300' }, '0.9.6')).toEqual(['REDIS_TASK_TTL came with 0.11.4, the image is 0.9.6']);
    expect(problemsOf(given({ REDIS_TASK_TTL: '300' }))).toEqual([]);
  });

  test('a constant that became a variable later is one since then', () => {
    expect(found({ OPENAI_API_CONFIGS: '{}' }, '0.10.0')).toEqual([
      'OPENAI_API_CONFIGS came with 0.10.1, the image is 0.10.0',
    ]);
  });

  test('an old image is right with the old name', () => {
    expect(found({ ENABLE_RAG_WEB_SEARCH: 'true' }, '0.5.20')).toEqual([]);
    expect(found({ SCIM_ENABLED: 'true' }, '0.6.20')).toEqual([]);
  });

  test('what came after the catalogue may be in a newer image', () => {
    expect(found({ ENABLE_HOLOGRAMS: 'true' }, '9.9.9')).toEqual([]);
    expect(found({ WEBUI_URLL: 'x' }, '9.9.9')).toEqual([
      'WEBUI_URLL is no variable of Open WebUI up to 0.11.4, the nearest is WEBUI_URL',
    ]);
  });
});

describe('secrets', () => {
  fine({
    'a Secret': { OPENAI_API_KEY: null },
    'a reference': { OPENAI_API_KEYS: '$(A);$(B)', A: null, B: null },
    'what a server without keys is given': { OPENAI_API_KEYS: 'none;', OPENAI_API_KEY: '' },
  });
  wrong({
    'a key that is written out': [{ OPENAI_API_KEY: 'sk-1' }, 'OPENAI_API_KEY is written out'],
    'a key beside a reference': [{ OPENAI_API_KEYS: '$(A);sk-1', A: null }, 'OPENAI_API_KEYS is written out'],
  });

  test('are never shown', () => {
    const values = { GOOGLE_APPLICATION_CREDENTIALS_JSON: '{hunter2', DATABASE_URL: 'mysql://u:hunter2@db/chat' };
    expect(JSON.stringify(problemsOf(given(values)))).not.toContain('hunter2');
  });
});

describe('booleans', () => {
  fine({
    'true and false in any case': { ENABLE_SIGNUP: 'true', ENABLE_CHANNELS: 'FALSE', SAFE_MODE: 'True' },
    'an empty text where the default is false': { ENABLE_CHANNELS: '' },
    'a reference': { ENABLE_SIGNUP: '$(SIGNUP)', SIGNUP: 'true' },
    'a template': { ENABLE_SIGNUP: '{{ .Values.signup }}' },
    'a third word where there is one': {
      DEFAULT_GROUP_SHARE_PERMISSION: 'members',
      AIOHTTP_CLIENT_SESSION_SSL: '/ca.crt',
    },
  });
  wrong({
    '1': [{ ENABLE_SIGNUP: '1' }, 'ENABLE_SIGNUP is 1, which means false'],
    yes: [{ ENABLE_SIGNUP: 'yes' }, 'ENABLE_SIGNUP is yes, which means false'],
    'a blank': [{ ENABLE_SIGNUP: 'True ' }, "ENABLE_SIGNUP is 'True ', which means false"],
    'an empty text where the default is true': [{ ENABLE_SIGNUP: '' }, 'ENABLE_SIGNUP is empty, which means false'],
  });
});

describe('numbers', () => {
  fine({
    'whole numbers': { CHUNK_SIZE: '1000', AUTOCOMPLETE_GENERATION_INPUT_MAX_LENGTH: '-1', LDAP_SERVER_PORT: ' 389 ' },
    others: { RAG_RELEVANCE_THRESHOLD: '0.5', REDIS_SOCKET_CONNECT_TIMEOUT: '5' },
    'an empty text where that is the default': { AIOHTTP_CLIENT_TIMEOUT: '', RAG_FILE_MAX_COUNT: '' },
    'a reference': { CHUNK_SIZE: '$(SIZE)', SIZE: '1000' },
  });
  wrong({
    'a word': [{ CHUNK_SIZE: 'abc' }, 'CHUNK_SIZE is abc and no whole number: the program ends at its start'],
    'the address of a Service': [
      { QDRANT_GRPC_PORT: 'tcp://10.0.0.1:6334' },
      'QDRANT_GRPC_PORT is tcp://10.0.0.1:6334 and no whole number: the program ends at its start',
    ],
    'an empty port': [
      { LDAP_SERVER_PORT: '' },
      'LDAP_SERVER_PORT is empty and no whole number: the program ends at its start',
    ],
    'a unit': [
      { DATABASE_POOL_TIMEOUT: '30s' },
      'DATABASE_POOL_TIMEOUT is 30s and no whole number: its default is used',
    ],
    'a fraction': [{ DATABASE_POOL_SIZE: '1.5' }, 'DATABASE_POOL_SIZE is 1.5 and no whole number: its default is used'],
    'a comma': [
      { RAG_RELEVANCE_THRESHOLD: '0,5' },
      'RAG_RELEVANCE_THRESHOLD is 0,5 and no number: the program ends at its start',
    ],
  });
});

describe('JSON', () => {
  fine({
    'an object and an array': { OPENAI_API_CONFIGS: '{"0":{}}', TOOL_SERVER_CONNECTIONS: '[]' },
    'an empty text where it is ignored': { DOCLING_PARAMS: '' },
    'a reference in quotes': { TOOL_SERVER_CONNECTIONS: '[{"key":"$(K)"}]', K: null },
    'a reference for a value': { DOCLING_PARAMS: '{"timeout":$(T)}', T: '5' },
    'a reference for all of it': { DOCLING_PARAMS: '$(P)', P: '{}' },
    'a reference for a part': { TOOL_SERVER_CONNECTIONS: '[$(TOOLS)]', TOOLS: '{},{}' },
  });
  wrong({
    'what does not parse': [{ DOCLING_PARAMS: "{'a': 1}" }, 'DOCLING_PARAMS is no JSON: it is ignored'],
    'what does not parse at the start': [
      { TERMINAL_SERVER_CONNECTIONS: '' },
      'TERMINAL_SERVER_CONNECTIONS is no JSON: the program ends at its start',
    ],
    'an object for an array': [
      { TOOL_SERVER_CONNECTIONS: '{}' },
      'TOOL_SERVER_CONNECTIONS is a JSON object, not an array',
    ],
    'an array for an object': [{ OPENAI_API_CONFIGS: '[]' }, 'OPENAI_API_CONFIGS is a JSON array, not an object'],
    'a list with commas for an array': [
      { WEB_SEARCH_DOMAIN_FILTER_LIST: 'a.com,b.com' },
      'WEB_SEARCH_DOMAIN_FILTER_LIST is no JSON: it is ignored',
    ],
  });
});

describe('lists', () => {
  fine({
    'semicolons between URLs': { OLLAMA_BASE_URLS: 'http://a:11434;http://b:11434' },
    'commas between words': { RAG_ALLOWED_FILE_EXTENSIONS: 'pdf, docx', OAUTH_ALLOWED_DOMAINS: 'a.com' },
    'a comma in a URL': { OLLAMA_BASE_URLS: 'http://a:11434/x,y' },
    'the parameter of a MIME type': { AUDIO_STT_SUPPORTED_CONTENT_TYPES: 'audio/webm;codecs=opus' },
    'a separator that is set': { OAUTH_ROLES_SEPARATOR: ';', OAUTH_ALLOWED_ROLES: 'user;admin' },
    'an empty key': { A: null, OPENAI_API_KEYS: '$(A);' },
    'an empty element that is dropped': { RAG_ALLOWED_FILE_EXTENSIONS: 'pdf,' },
  });
  wrong({
    'a comma between URLs': [
      { OLLAMA_BASE_URLS: 'http://a:11434,http://b:11434' },
      "OLLAMA_BASE_URLS is a list separated by ',', and read as separated by ';'",
    ],
    'a comma between references': [
      { OPENAI_API_KEYS: '$(A),$(B)', A: null, B: null },
      "OPENAI_API_KEYS is a list separated by ',', and read as separated by ';'",
    ],
    'a comma between schemes': [
      { CORS_ALLOW_CUSTOM_SCHEME: 'app,desktop' },
      "CORS_ALLOW_CUSTOM_SCHEME is a list separated by ',', and read as separated by ';'",
    ],
    'a semicolon between domains': [
      { OAUTH_ALLOWED_DOMAINS: 'a.com;b.com' },
      "OAUTH_ALLOWED_DOMAINS is a list separated by ';', and read as separated by ','",
    ],
    'a list in JSON': [
      { RAG_ALLOWED_FILE_EXTENSIONS: '["pdf","docx"]' },
      "RAG_ALLOWED_FILE_EXTENSIONS is a list in JSON, and read as separated by ','",
    ],
    'a semicolon at the end of the origins': [
      { CORS_ALLOW_ORIGIN: 'https://chat.example.com;' },
      'an element of CORS_ALLOW_ORIGIN is empty: the program ends at its start',
    ],
    'a semicolon at the end of the OpenAI URLs': [
      { OPENAI_API_BASE_URLS: 'http://a/v1;' },
      'an element of OPENAI_API_BASE_URLS is empty: it is https://api.openai.com/v1',
    ],
    'a semicolon at the end of the Ollama URLs': [
      { OLLAMA_BASE_URLS: 'http://a:11434; ' },
      'an element of OLLAMA_BASE_URLS is empty: it is a server without an address',
    ],
  });
});

describe('the database', () => {
  const parts = { DATABASE_TYPE: 'postgresql', DATABASE_HOST: 'db', DATABASE_PORT: '5432', DATABASE_NAME: 'chat' };
  fine({
    postgresql: { DATABASE_URL: 'postgresql://u@db/chat' },
    postgres: { DATABASE_URL: 'postgres://u@db/chat' },
    'a named driver that is there': { DATABASE_URL: 'postgresql+psycopg2://u@db/chat' },
    sqlite: { DATABASE_URL: 'sqlite:////data/webui.db' },
    'a URL out of sight': { DATABASE_URL: null, DATABASE_HOST: 'db' },
    'all of a URL from a reference': { DATABASE_URL: '$(URL)', URL: null },
    'parts alone': { ...parts, DATABASE_USER: 'u', DATABASE_PASSWORD: null },
    'a password that a URL refers to': {
      DATABASE_PASSWORD: null,
      DATABASE_HOST: 'db',
      DATABASE_URL: 'postgresql://u:$(DATABASE_PASSWORD)@$(DATABASE_HOST)/chat',
    },
    'a schema in the search path': {
      DATABASE_SCHEMA: 'owui',
      DATABASE_URL: 'postgresql://u@db/chat?options=-csearch_path%3Dowui,public',
    },
    'a schema in a search path with a blank': {
      DATABASE_SCHEMA: 'owui',
      DATABASE_URL: 'postgresql://u@db/chat?sslmode=require&options=-c%20search_path%3Dowui',
    },
    'a schema beside a URL out of sight': { DATABASE_SCHEMA: 'owui', DATABASE_URL: null },
    'a schema beside a URL whose end is out of sight': {
      DATABASE_SCHEMA: 'owui',
      DATABASE_URL: 'postgresql://u@db/$(REST)',
      REST: null,
    },
    'the public schema': { DATABASE_SCHEMA: 'public', DATABASE_URL: 'postgresql://u@db/chat' },
  });
  wrong({
    asyncpg: [
      { DATABASE_URL: 'postgresql+asyncpg://u@db/chat' },
      'DATABASE_URL names the driver postgresql+asyncpg: the program ends at its start',
    ],
    'asyncpg for vectors': [
      { PGVECTOR_DB_URL: 'postgresql+asyncpg://u@db/chat' },
      'PGVECTOR_DB_URL names the driver postgresql+asyncpg: the program ends at its start',
    ],
    'postgres for vectors': [
      { PGVECTOR_DB_URL: 'postgres://u@db/chat' },
      'PGVECTOR_DB_URL names the driver postgres: the program ends at its start',
    ],
    sqlcipher: [
      { DATABASE_URL: 'sqlite+sqlcipher:////data/webui.db' },
      'DATABASE_URL names the driver sqlite+sqlcipher: the program ends at its start',
    ],
    'asyncpg in parts': [
      { ...parts, DATABASE_USER: 'u', DATABASE_TYPE: 'postgresql+asyncpg' },
      'DATABASE_TYPE names the driver postgresql+asyncpg: the program ends at its start',
    ],
    'parts beside a URL': [
      { ...parts, DATABASE_PASSWORD: null, DATABASE_URL: null },
      'DATABASE_URL is set, and DATABASE_TYPE, DATABASE_PASSWORD, DATABASE_HOST, DATABASE_PORT, DATABASE_NAME win over it',
    ],
    'a schema that the URL does not search': [
      { DATABASE_SCHEMA: 'owui', DATABASE_URL: 'postgresql://u:$(P)@db/chat', P: null },
      'DATABASE_SCHEMA is owui, DATABASE_URL has no search path',
    ],
    'a schema that the URL searches later': [
      { DATABASE_SCHEMA: 'owui', DATABASE_URL: 'postgresql://u@db/chat?options=-csearch_path%3Dpublic,owui' },
      'DATABASE_SCHEMA is owui, DATABASE_URL has the search path public,owui',
    ],
    'a schema of a database told in parts': [
      { ...parts, DATABASE_USER: 'u', DATABASE_SCHEMA: 'owui' },
      'DATABASE_SCHEMA is owui, a database told in parts has no search path',
    ],
  });

  test('sqlcipher and MySQL were fine before the asynchronous engine', () => {
    expect(found({ DATABASE_URL: 'sqlite+sqlcipher:////data/webui.db' }, '0.8.12')).toEqual([]);
    expect(found({ DATABASE_URL: 'postgresql+asyncpg://u@db/chat' }, '0.8.12')).toHaveLength(1);
  });
});

describe('traps', () => {
  fine({
    'a storage provider': { STORAGE_PROVIDER: 's3' },
    'an empty flag': { K8S_FLAG: '' },
    'the manager of websockets, or none': { WEBSOCKET_MANAGER: 'redis' },
    'no manager of websockets': { WEBSOCKET_MANAGER: '' },
    'a configuration that stays': { RESET_CONFIG_ON_START: 'false' },
    // The official chart writes it so, and the program makes it lower case.
    'an engine with a capital': { CONTENT_EXTRACTION_ENGINE: 'Tika' },
  });
  wrong({
    'an empty storage provider': [
      { STORAGE_PROVIDER: '' },
      'STORAGE_PROVIDER is empty, and no provider: the program ends at its start',
    ],
    'a storage provider in capitals': [
      { STORAGE_PROVIDER: 'S3' },
      'STORAGE_PROVIDER is S3, and no provider: the program ends at its start',
    ],
    'a flag that says false': [
      { K8S_FLAG: 'false' },
      'K8S_FLAG is false, and replaces OLLAMA_BASE_URL by http://ollama-service.open-webui.svc.cluster.local:11434',
    ],
    'a manager of websockets in capitals': [
      { WEBSOCKET_MANAGER: 'Redis' },
      'WEBSOCKET_MANAGER is Redis, and not redis: websockets are kept in memory',
    ],
    'a configuration that is reset': [
      { RESET_CONFIG_ON_START: 'True' },
      'RESET_CONFIG_ON_START is True: every start deletes the stored configuration',
    ],
  });
});

test('of two values for one name the last counts', () => {
  const twice = [...given({ ENABLE_SIGNUP: '1' }), ...given({ ENABLE_SIGNUP: 'true' })];
  expect(problemsOf(twice)).toEqual([]);
});
