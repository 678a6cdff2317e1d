import { finding } from '../finding';
import { DEFAULT_MAXIMUM, demandOf, RESERVED } from '../manifests/connections';
import type { Rule } from '../rule';

/** Where the maximum of the database is not declared, many pools ask for a look at it. */
export const connectionsFitTheDefault: Rule = {
  id: 'connections-fit-the-default',
  level: 'warning',
  title:
    'the connection pools of all Open WebUI replicas fit a Postgres with its default maximum, or the maximum is declared',
  why: 'a Postgres that nobody configured refuses the 98th connection of an application: under load requests fail at random',
  fix: 'say `maxConnections` of `Postgres.fromSecret`, or lower its `pool`; or annotate the workload with cdk8s-open-webui.io/database-max-connections, or lower DATABASE_POOL_SIZE and DATABASE_POOL_MAX_OVERFLOW',
  source: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
  check: manifests =>
    manifests.installations.flatMap(installation => {
      const demand = demandOf(installation);
      if (!demand || demand.declared !== undefined || demand.connections <= DEFAULT_MAXIMUM - RESERVED) return [];
      return finding(demand.workload.object, [
        `replicas × pool is ${demand.sum} = ${demand.connections}`,
        'no maximum of the database is declared',
      ]);
    }),
};
