import { compareReleases } from '../release';
import { hasReference, type Problem, type Settings } from '../settings';

/** URLs whose driver is not in the image, or does not work beside the asynchronous engine. */
export function checkDrivers(settings: Settings): Problem[] {
  const type = hasAllParts(settings) ? settings.text('DATABASE_TYPE') : undefined;
  return [
    ...driverProblem('DATABASE_URL', schemeOf(settings.text('DATABASE_URL')), settings),
    ...driverProblem('DATABASE_TYPE', type, settings),
    ...driverProblem('PGVECTOR_DB_URL', schemeOf(settings.text('PGVECTOR_DB_URL')), settings),
  ];
}

function driverProblem(name: string, driver: string | undefined, settings: Settings): Problem[] {
  const isFine = driver === undefined || DRIVERS[name].includes(driver) || hasReference(driver);
  if (isFine || workedOnce(driver, settings)) return [];
  const wanted = driver.startsWith('sqlite') ? 'sqlite' : 'postgresql';
  const found = `${name} names the driver ${driver}: the program ends at its start`;
  return [{ name, code: 'database-driver', level: 'error', found, fix: `name ${wanted} in ${name}, and no driver` }];
}

function schemeOf(url: string | undefined): string | undefined {
  return /^([^:/?#@]*):\/\//.exec(url ?? '')?.[1];
}

/** SQLAlchemy's names for the drivers in the image: psycopg2 for what is synchronous, psycopg for the rest. */
const POSTGRES = ['postgresql', 'postgresql+psycopg2', 'postgresql+psycopg'];

/** What each variable may name; only DATABASE_URL is rewritten from `postgres://`, which SQLAlchemy does not know. */
const DRIVERS: Record<string, string[]> = {
  DATABASE_URL: [...POSTGRES, 'postgres', 'sqlite'],
  DATABASE_TYPE: [...POSTGRES, 'postgres', 'sqlite'],
  PGVECTOR_DB_URL: POSTGRES,
};

/** Releases before the asynchronous engine take more. */
function workedOnce(driver: string, { release }: Settings): boolean {
  const isOld = release !== undefined && compareReleases(release, '0.9.0') < 0;
  return isOld && /^(sqlite\+sqlcipher|mysql|mariadb)/.test(driver);
}

/** The database told twice, where the parts win over the URL; or in some parts only, where SQLite wins over those. */
export function checkForms(settings: Settings): Problem[] {
  const given = PARTS.filter(name => settings.isSet(name));
  if (hasAllParts(settings) && settings.isSet('DATABASE_URL')) {
    const found = `DATABASE_URL is set, and ${given.join(', ')} win over it`;
    const fix = 'leave DATABASE_URL out, or give the password under a name of your own and the rest in DATABASE_URL';
    return [{ name: 'DATABASE_URL', code: 'database-twice', level: 'error', found, fix }];
  }
  const isLost = settings.isComplete && settings.isSet('DATABASE_HOST') && !settings.isSet('DATABASE_URL');
  if (!isLost || hasAllParts(settings)) return [];
  const missing = ['DATABASE_TYPE', 'DATABASE_PORT', 'DATABASE_NAME'].filter(name => !settings.isSet(name));
  const lacking = missing.length > 0 ? missing.join(', ') : 'DATABASE_USER';
  const found = `DATABASE_HOST is set, ${lacking} not: SQLite is used`;
  return [
    {
      name: 'DATABASE_HOST',
      code: 'database-incomplete',
      level: 'error',
      found,
      fix: `set ${lacking}, or DATABASE_URL`,
    },
  ];
}

const PARTS = [
  'DATABASE_TYPE',
  'DATABASE_USER',
  'DATABASE_PASSWORD',
  'DATABASE_HOST',
  'DATABASE_PORT',
  'DATABASE_NAME',
];

/** Whether the parts make a URL: all but one of user and password must be there. */
function hasAllParts(settings: Settings): boolean {
  const needed = ['DATABASE_TYPE', 'DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME'];
  const hasCredentials = settings.isSet('DATABASE_USER') || settings.isSet('DATABASE_PASSWORD');
  return needed.every(name => settings.isSet(name)) && hasCredentials;
}

/** A schema that the connection does not search: migrations create the tables in another one. */
export function checkSchemas(settings: Settings): Problem[] {
  const schema = settings.text('DATABASE_SCHEMA');
  if (!schema || schema === 'public' || hasReference(schema)) return [];
  const searched = hasAllParts(settings) ? [] : searchPathOf(settings.text('DATABASE_URL'));
  if (searched === undefined || searched[0] === schema) return [];
  const path = searched.length === 0 ? 'no search path' : `the search path ${searched.join(',')}`;
  const where = hasAllParts(settings) ? 'a database told in parts has' : 'DATABASE_URL has';
  const found = `DATABASE_SCHEMA is ${schema}, ${where} ${path}`;
  const fix = `append ?options=-csearch_path%3D${encodeURIComponent(schema)} to DATABASE_URL`;
  return [{ name: 'DATABASE_SCHEMA', code: 'schema-without-search-path', level: 'error', found, fix }];
}

/** The schemas that a Postgres URL searches, in order; nothing where that cannot be seen. */
function searchPathOf(url: string | undefined): string[] | undefined {
  // A reference at the end may bring the query along.
  if (url === undefined || !url.startsWith('postgres') || url.endsWith(')')) return undefined;
  const query = url.slice(url.lastIndexOf('@') + 1).split('?')[1] ?? '';
  const options = query.split('&').find(parameter => parameter.startsWith('options=')) ?? '';
  if (hasReference(options)) return undefined;
  const path = /search_path\s*=\s*(\S+)/.exec(decoded(options))?.[1] ?? '';
  return path.split(',').flatMap(schema => schema.replaceAll('"', '') || []);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Tokens of AWS for a URL that does not say whom they are for: the program ends at its start. */
export function checkIam(settings: Settings): Problem[] {
  const name = 'DATABASE_ENABLE_IAM_TOKEN_AUTH';
  if (settings.text(name)?.toLowerCase() !== 'true' || hasAllParts(settings)) return [];
  const url = settings.text('DATABASE_URL');
  if (settings.isComplete && !settings.isSet('DATABASE_URL')) return [iamProblem(name, 'SQLite is used')];
  if (url === undefined || url.startsWith('$(')) return [];
  if (!url.startsWith('postgres'))
    return [iamProblem(name, `DATABASE_URL begins with ${schemeOf(url) ?? 'no scheme'}`)];
  const [, user, host] = /^[^:]*:\/\/(?:([^/?#]*)@)?([^/?#]*)/.exec(url) ?? [];
  const missing = [...(user ? [] : ['user']), ...(host ? [] : ['host'])];
  return missing.length === 0 ? [] : [iamProblem(name, `DATABASE_URL has no ${missing.join(' and no ')}`)];
}

function iamProblem(name: string, what: string): Problem {
  const fix = 'write postgresql://user@host:5432/database in DATABASE_URL';
  return {
    name,
    code: 'iam',
    level: 'error',
    found: `${name} is true, and ${what}: the program ends at its start`,
    fix,
  };
}

/** A URL that says itself that sessions are shared between its connections. */
export function checkPooler(settings: Settings): Problem[] {
  return ['DATABASE_URL', 'PGVECTOR_DB_URL'].flatMap((name): Problem[] => {
    const url = settings.text(name) ?? '';
    const isSupabase = /\.pooler\.supabase\.com:6543\b/.test(url);
    if (!isSupabase && !/[?&]pgbouncer=true\b/.test(url)) return [];
    const what = isSupabase ? "port 6543 of Supabase's pooler" : 'pgbouncer=true';
    const fix = `name a port of sessions in ${name}, 5432 at Supabase, or the server itself`;
    return [{ name, code: 'transaction-pooler', level: 'warning', found: `${name} has ${what}`, fix }];
  });
}
