import { finding } from '../finding';
import { get, record, text } from '../manifests/manifest';
import { clustersIn } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** The budget of the primary lets nobody go where there is nobody to take its place. */
export const singlePostgresCanBeDrained: Rule = {
  id: 'single-postgres-can-be-drained',
  level: 'warning',
  title: 'a CloudNativePG cluster of one instance has no disruption budget',
  why: 'a drain of its node waits without end, and so does every upgrade of the nodes',
  fix: 'use `PostgresCluster`, which sets it by the number of `instances`; or set enablePDB: false',
  source: 'https://cloudnative-pg.io/documentation/current/kubernetes_upgrade/#pod-disruption-budgets',
  check: manifests =>
    clustersIn(manifests).flatMap(cluster => {
      const { instances = 1, enablePDB, nodeMaintenanceWindow } = record(cluster.spec);
      const isStuck = instances === 1 && enablePDB !== false && get(nodeMaintenanceWindow, 'inProgress') !== true;
      return finding(cluster, isStuck ? ['instances is 1', `enablePDB is ${text(enablePDB) ?? 'not set'}`] : []);
    }),
};
