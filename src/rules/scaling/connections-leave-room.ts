import { finding } from '../finding';
import { demandOf, RESERVED } from '../manifests/connections';
import type { Rule } from '../rule';

/** What each pod opens beside its pools: the engine of health checks, and an initContainer that holds a lock while it works. */
const BESIDE = 2;

/** Pools that fit exactly leave nothing for what is not in them. */
export const connectionsLeaveRoom: Rule = {
  id: 'connections-leave-room',
  level: 'warning',
  title: 'beside the pools of all Open WebUI replicas the database has connections left for health checks and upgrades',
  why: 'under load /ready gets no connection, and pods leave the Service although they work',
  fix: 'lower `pool` or raise `maxConnections` of `Postgres.fromSecret`; or lower DATABASE_POOL_SIZE and DATABASE_POOL_MAX_OVERFLOW, or raise max_connections and its annotation',
  source: 'open-webui v0.11.4 backend/open_webui/internal/db.py:284-285',
  check: manifests =>
    manifests.installations.flatMap(installation => {
      const demand = demandOf(installation);
      if (demand?.declared === undefined) return [];
      const { workload, connections, sum, declared, pods } = demand;
      const free = declared - RESERVED - connections;
      if (free < 0 || free >= pods * BESIDE) return [];
      return finding(workload.object, [
        `replicas × pool is ${sum} = ${connections}, and ${pods} × ${BESIDE} more`,
        `max_connections is ${declared}, ${RESERVED} of them reserved`,
      ]);
    }),
};
