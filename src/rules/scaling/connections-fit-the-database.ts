import { finding } from '../finding';
import { demandOf, RESERVED } from '../manifests/connections';
import type { Rule } from '../rule';

/** The pools of all replicas fit into what the database was declared to accept. */
export const connectionsFitTheDatabase: Rule = {
  id: 'connections-fit-the-database',
  level: 'error',
  title: 'the connection pools of all Open WebUI replicas fit the declared maximum of the database',
  why: 'under load Postgres refuses the connections that are too many: requests fail at random, and so do all other clients of the database',
  fix: 'lower `pool` or raise `maxConnections` of `Postgres.fromSecret`, or have fewer replicas; or lower DATABASE_POOL_SIZE, DATABASE_POOL_MAX_OVERFLOW and those of PGVECTOR, or raise max_connections and its annotation',
  source: 'https://docs.openwebui.com/troubleshooting/multi-replica',
  check: manifests =>
    manifests.installations.flatMap(installation => {
      const demand = demandOf(installation);
      if (demand?.declared === undefined || demand.connections <= demand.declared - RESERVED) return [];
      const { workload, connections, sum, declared } = demand;
      return finding(workload.object, [
        `replicas × pool is ${sum} = ${connections}`,
        `max_connections is ${declared}, ${RESERVED} of them reserved`,
      ]);
    }),
};
