import { posix } from 'node:path';
import { type Environment, OPAQUE } from './environment';
import { applicationPath, dataPath } from './paths';
import { isLoopback, schemeOf } from './urls';
import type { Container, Workload } from './workloads';

/** The database that a server uses. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres' | 'other' | 'unknown';
  /** Equal for two servers that use one database; nothing when that cannot be known. */
  readonly identity?: string;
  /** The file of SQLite, where its path is known. */
  readonly file?: string;
  /** In words, for a finding. */
  readonly what: string;
}

const PARTS = ['DATABASE_TYPE', 'DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME'];

/** The database of a server, as Open WebUI decides it: complete parts win over the URL, and without both it is SQLite. */
export function databaseOf(workload: Workload, container: Container): Database {
  const { env } = container;
  const isComplete =
    PARTS.every(name => env.isSet(name)) && (env.isSet('DATABASE_USER') || env.isSet('DATABASE_PASSWORD'));
  if (isComplete) return databaseOfParts(workload, env);
  const url = env.get('DATABASE_URL');
  switch (url.kind) {
    case 'known':
    case 'partly':
      return databaseOfUrl(workload, container, url.text);
    case 'opaque':
      return { kind: 'unknown', identity: url.identity, what: 'DATABASE_URL is set out of sight' };
    case 'unknown':
      return { kind: 'unknown', what: 'DATABASE_URL may be set out of sight' };
    case 'unset':
      return sqlite(workload, container, dataPath(env, 'webui.db'), 'DATABASE_URL is not set');
  }
}

function databaseOfParts(workload: Workload, env: Environment): Database {
  const type = env.known('DATABASE_TYPE');
  const what = type === undefined ? 'DATABASE_TYPE is set out of sight' : `DATABASE_TYPE is ${type}`;
  const [host, port, name] = PARTS.slice(1).map(part => identityOf(env, part));
  if (host === undefined || port === undefined || name === undefined) return { kind: kindOf(type), what };
  const reached = env.known('DATABASE_HOST') === undefined ? host : hostIdentity(host, workload.namespace);
  return { kind: kindOf(type), identity: reached && `${reached}:${port}/${name}`, what };
}

function identityOf(env: Environment, name: string): string | undefined {
  const value = env.get(name);
  if (value.kind === 'known') return value.text;
  return value.kind === 'opaque' ? value.identity : undefined;
}

function databaseOfUrl(workload: Workload, container: Container, url: string): Database {
  const scheme = schemeOf(url);
  if (scheme === undefined && url.includes(OPAQUE))
    return { kind: 'unknown', what: 'DATABASE_URL is set out of sight' };
  if (scheme === undefined) return { kind: 'other', what: 'DATABASE_URL has no scheme' };
  const what = `DATABASE_URL begins with ${scheme}://`;
  const kind = kindOf(scheme);
  if (kind === 'sqlite') {
    const file = url
      .slice(scheme.length + 1)
      .replace(/^\/\/\//, '')
      .replace(/\?.*$/s, '');
    return sqlite(workload, container, file.includes(OPAQUE) ? undefined : applicationPath(file), what);
  }
  return { kind, identity: kind === 'postgres' ? endpointOf(url, workload.namespace) : undefined, what };
}

function kindOf(scheme: string | undefined): Database['kind'] {
  if (scheme === undefined) return 'unknown';
  if (scheme.startsWith('sqlite')) return 'sqlite';
  return scheme.startsWith('postgres') ? 'postgres' : 'other';
}

function sqlite(workload: Workload, container: Container, file: string | undefined, what: string): Database {
  if (file === undefined) return { kind: 'sqlite', what };
  const { claimName, mountPath, subPath } = workload.volumeAt(container, file);
  const { namespace, kind, name } = workload;
  if (claimName === undefined || mountPath === undefined)
    return { kind: 'sqlite', file, identity: `${namespace}/${kind}/${name}`, what };
  const path = posix.join('/', subPath ?? '', posix.relative(mountPath, file));
  return { kind: 'sqlite', file, identity: `${namespace}/claim/${claimName}${path}`, what };
}

/** Host, port and name of a Postgres URL, if all of them can be seen. */
function endpointOf(url: string, namespace: string): string | undefined {
  const [withoutQuery] = url.slice(url.indexOf('://') + '://'.length).split('?');
  const [authority, database = ''] = withoutQuery.slice(withoutQuery.lastIndexOf('@') + 1).split('/');
  const [, host, port = '5432'] = /^(\[.*\]|[^:]*)(?::(\d*))?$/.exec(authority) ?? [];
  const reached = host && hostIdentity(host, namespace);
  const endpoint = reached ? `${reached}:${port || '5432'}/${database}` : undefined;
  return endpoint?.includes(OPAQUE) ? undefined : endpoint;
}

/** A host as seen from everywhere; nothing for the pod itself. */
function hostIdentity(host: string, namespace: string): string | undefined {
  const name = host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/\.svc(?:\.cluster\.local)?$/, '');
  if (isLoopback(name)) return undefined;
  return name.includes('.') || name.startsWith('[') ? name : `${name}.${namespace}`;
}
