import type { IPostgres } from '../connections/postgres';
import { refuse, wholeNumber } from '../k8s/demand';
import { type Variable, value } from '../k8s/environment';
import type { SourcedVariable } from '../k8s/user-env';
import type { SessionPooler } from './session-pooler';

/** What the server opens where nobody says a number (lobu 11.0.0, packages/server/src/db/client.ts:154). */
const DEFAULT_POOL = 20;

/** Connections that listeners and schedulers keep beside those of conversations. */
const RESERVED = 5;

/** The connection of what must not go through a pooler: migrations, and whoever asks for their state. */
export function directly({ postgresConnection: { _access, _options } }: IPostgres): Variable[] {
  const foreign = _access.needs ?? (_options.schema !== undefined ? 'a schema' : undefined);
  if (foreign)
    refuse('lobu.database', 'a Postgres by its URL, or by host, user and password alone', `one with ${foreign}`);
  return _access.as('DATABASE').env ?? [];
}

/** The connections of the gateway: through the pooler where there is one. */
export function gatewayDatabase(database: IPostgres, pooler?: SessionPooler): SourcedVariable[] {
  const { pool } = database.postgresConnection._options;
  const most = pool ? (pool.size ?? 5) + (pool.overflow ?? 5) : DEFAULT_POOL;
  wholeNumber('lobu.database pool as a whole', most, RESERVED + 1);
  const through = pooler
    ? pooler._variables.map(variable => ({ ...variable, prop: 'sessionPooler' }))
    : directly(database).map(variable => ({ ...variable, prop: 'database' }));
  return [{ ...value('DB_POOL_MAX', most), prop: 'database' }, ...through];
}
