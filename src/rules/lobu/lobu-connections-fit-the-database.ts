import { RESERVED } from '../manifests/connections';
import { fact } from '../manifests/facts';
import { askLobu } from '../manifests/lobu';
import type { Rule } from '../rule';

/** Each gateway keeps a pool of its own. */
export const lobuConnectionsFitTheDatabase: Rule = {
  id: 'lobu-connections-fit-the-database',
  level: 'warning',
  title: 'the gateways of Lobu together open no more connections than the database has',
  why: 'the last ones to start are refused with `too many clients already`, and conversations hang',
  fix: 'raise `maxConnections` of the Postgres and of the server, lower its `pool`, or run fewer gateways; in manifests DB_POOL_MAX',
  source: 'lobu v11.0.0 packages/server/src/db/client.ts:154',
  check: manifests =>
    askLobu(manifests, ['gateway'], ({ workload, container: { env } }) => {
      const declared = Number(fact(workload.object, 'database-max-connections') ?? Number.NaN);
      const pool = Number(env.known('DB_POOL_MAX') ?? DEFAULT);
      const connections = (workload.max ?? Number.NaN) * pool;
      return connections > declared - RESERVED
        ? [
            `${workload.max} × ${pool} is ${connections}`,
            `max_connections is ${declared}, ${RESERVED} of them reserved`,
          ]
        : [];
    }),
};

/** What the server opens where nobody says a number. */
const DEFAULT = 20;
