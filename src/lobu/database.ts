import type { IPostgres } from '../connections/postgres';
import { wholeNumber } from '../k8s/demand';
import { secret, type Variable, value } from '../k8s/environment';
import type { SourcedVariable } from '../k8s/user-env';
import type { SessionPooler } from './session-pooler';

/** What the server opens where nobody says a number (lobu 11.0.0, packages/server/src/db/client.ts:154). */
const DEFAULT_POOL = 20;

/** Connections that listeners and schedulers keep beside those of conversations. */
const RESERVED = 5;

/** The connection of what must not go through a pooler: migrations, and whoever asks for their state. */
export function directly({ postgresConnection }: IPostgres): Variable {
  return secret('DATABASE_URL', postgresConnection._url);
}

/** The connections of the gateway: through the pooler where there is one. */
export function gatewayDatabase(database: IPostgres, pooler?: SessionPooler): SourcedVariable[] {
  const { pool } = database.postgresConnection._options;
  const most = pool ? (pool.size ?? 5) + (pool.overflow ?? 5) : DEFAULT_POOL;
  wholeNumber('lobu.database pool as a whole', most, RESERVED + 1);
  const through = pooler
    ? pooler._variables.map(variable => ({ ...variable, prop: 'sessionPooler' }))
    : [{ ...directly(database), prop: 'database' }];
  return [{ ...value('DB_POOL_MAX', most), prop: 'database' }, ...through];
}
