import { askLobu } from '../manifests/lobu';
import { says } from '../manifests/wording';
import type { Rule } from '../rule';

/** A lock is a connection that nobody else gets. */
export const lobuLocksLeaveConnections: Rule = {
  id: 'lobu-locks-leave-connections',
  level: 'error',
  title: 'the locks of conversations leave connections to a gateway of Lobu',
  why: 'each running conversation holds a connection; when all are held, nothing else reaches the database, and the gateway stands still',
  fix: 'set LOBU_MAX_RESERVED_LOCKS to at most DB_POOL_MAX - 5, or give the Postgres a bigger `pool`',
  source: 'lobu v11.0.0 packages/server/src/gateway/orchestration/impl/embedded-deployment.ts:150-176',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ container: { env } }) => {
      const locks = Number(env.known('LOBU_MAX_RESERVED_LOCKS') || Number.NaN);
      const pool = env.get('DB_POOL_MAX');
      const connections = pool.kind === 'unset' ? 20 : Number(env.known('DB_POOL_MAX') ?? Number.NaN);
      return locks > connections - 5 ? [says(env, 'LOBU_MAX_RESERVED_LOCKS'), says(env, 'DB_POOL_MAX')] : [];
    }),
};
