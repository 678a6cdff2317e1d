import { finding } from '../finding';
import { get, namespaceOf, sameNamespace, text, titleOf } from '../manifests/manifest';
import { clustersIn } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** They find their Cluster by its name, in their own namespace. */
export const postgresObjectsHaveTheirCluster: Rule = {
  id: 'postgres-objects-have-their-cluster',
  level: 'error',
  title: 'a Database, a ScheduledBackup or a Pooler names a Cluster of its namespace',
  why: 'the operator waits for a Cluster that never comes: no extension, no backup, and nothing says so but the status of the object',
  fix: 'use `PostgresCluster`, which names itself; or correct spec.cluster.name, or the namespace',
  source: 'https://cloudnative-pg.io/documentation/current/cloudnative-pg.v1/',
  check: manifests =>
    manifests.ofKind('Database', 'ScheduledBackup', 'Pooler').flatMap(object => {
      const name = text(get(object, 'spec', 'cluster', 'name')) ?? '';
      const near = clustersIn(manifests).filter(cluster => sameNamespace(namespaceOf(cluster), namespaceOf(object)));
      const far = clustersIn(manifests).filter(({ metadata }) => metadata.name === name);
      // Where no Cluster is among the manifests it may be elsewhere.
      if ((near.length === 0 && far.length === 0) || near.some(({ metadata }) => metadata.name === name)) return [];
      const others = [...new Set([...near, ...far])].map(cluster => `${titleOf(cluster)} in '${namespaceOf(cluster)}'`);
      return finding(object, [`cluster.name is ${name}, and there is ${others.join(', ')}`]);
    }),
};
