import { isPlainSecret } from '../../variables/checks/secrets';
/** A secret that is written out in a manifest: what it is, and how long, never the text itself. */
export interface Literal {
  readonly what: string;
  readonly length: number;
}

/** The secrets that the text of a variable gives away. */
export function literalsIn(variable: string, text: string): Literal[] {
  if (isSecretName(variable)) return isPlainSecret(text) ? [{ what: variable, length: text.length }] : [];
  const [pick, kind] = HEADERS.has(variable)
    ? [headersIn, 'a header in']
    : CONNECTIONS.has(variable)
      ? [propertiesIn, 'a key in']
      : [passwordsIn, 'the password in'];
  return pick(text)
    .filter(isPlainSecret)
    .map(({ length }) => ({ what: `${kind} ${variable}`, length }));
}

/** The passwords that arguments of a Redis give away. */
export function literalsInArguments(command: string): Literal[] {
  return [...command.matchAll(/(--(?:requirepass|masterauth))[= ]+("[^"]*"|'[^']*'|\S+)/g)]
    .map(([, option, value]) => ({ option, value: value.replace(/^(["'])(.*)\1$/s, '$2') }))
    .filter(({ value }) => isPlainSecret(value) && !/^\$\{?\w+\}?$/.test(value))
    .map(({ option, value }) => ({ what: option, length: value.length }));
}

/** Whether the name of a variable says that its value is secret. */
export function isSecretName(variable: string): boolean {
  if (/^(ENABLE|LOBU_ALLOW)_/.test(variable) || variable === 'USER_PERMISSIONS_FEATURES_API_KEYS') return false;
  return SECRET_NAME.test(variable) || variable === 'PGPASSWORD' || variable === 'REDISCLI_AUTH';
}

const SECRET_NAME = new RegExp(
  `(^|_)(${[
    'API_KEYS?',
    'SECRET',
    'SECRET_KEY',
    'JWT_SECRET',
    'JWT_SECRET_KEY',
    'SECRET_ACCESS_KEY',
    'CLIENT_SECRET',
    'PASSWORD',
    'TOKEN',
    'ENCRYPTION_KEY',
    'PGCRYPTO_KEY',
    'SUBSCRIPTION_KEY',
    'STORAGE_KEY',
    'INTELLIGENCE_KEY',
    'LICENSE_KEY',
    'SIGNATURE_KEY',
    'AUTH_CREDENTIALS',
    'CREDENTIALS_JSON',
    'API_AUTH',
  ].join('|')})$`,
);

const CONNECTIONS = new Set([
  'TOOL_SERVER_CONNECTIONS',
  'TERMINAL_SERVER_CONNECTIONS',
  'OPENAI_API_CONFIGS',
  'OLLAMA_API_CONFIGS',
]);

const HEADERS = new Set(['CHROMA_HTTP_HEADERS', 'EXTERNAL_DOCUMENT_LOADER_HEADERS', 'OTEL_EXPORTER_OTLP_HEADERS']);

/** Passwords of URLs; the scheme is not matched, so that a long text without any takes linear time. */
function passwordsIn(text: string): string[] {
  return [...text.matchAll(/:\/\/[^\s/?#:@]*:([^\s/?#]*)@/g)].map(([, password]) => password);
}

function propertiesIn(json: string): string[] {
  const secrets: string[] = [];
  eachProperty(json, (name, value) => {
    if (/^(key|token|password|secret|client_secret)$/.test(name)) secrets.push(value);
  });
  return secrets;
}

/** Headers as JSON, or as the OpenTelemetry list `name=value,name=value`. */
function headersIn(text: string): string[] {
  const headers: [string, string][] = [];
  const isJson = eachProperty(text, (name, value) => headers.push([name, value]));
  if (!isJson) headers.push(...text.split(',').map(header => splitAt(header, /[=:]/)));
  return headers
    .filter(([name]) => /authorization|key/i.test(name))
    .map(([, value]) => value.replace(/^\s*(Bearer|Basic)(%20|\s)+/i, ''));
}

/** Visits every text of a JSON document; false where it is none. */
function eachProperty(json: string, visit: (name: string, value: string) => void): boolean {
  try {
    JSON.parse(json, (name, value) => {
      if (typeof value === 'string') visit(name, value);
      return value;
    });
    return true;
  } catch {
    return false;
  }
}

function splitAt(text: string, separator: RegExp): [string, string] {
  const at = text.search(separator);
  return at < 0 ? ['', ''] : [text.slice(0, at), text.slice(at + 1)];
}
