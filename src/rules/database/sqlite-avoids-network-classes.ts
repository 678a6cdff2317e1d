import { finding } from '../finding';
import { networkClassOf, whyNetworked } from '../manifests/networked';
import { sqliteStorages } from '../manifests/sqlite';
import type { Rule } from '../rule';

/** A name is a hint only; where the access mode tells, another rule does. */
export const sqliteAvoidsNetworkClasses: Rule = {
  id: 'sqlite-avoids-network-classes',
  level: 'warning',
  title: 'SQLite is on no StorageClass with the name of a network file system',
  why: 'on NFS, CephFS, EFS or Azure Files requests time out and data is lost, with one replica too',
  fix: 'give `FileStorage.volume` or `data` another `storageClassName`, or use `Postgres.fromSecret`; or change the claim, or set DATABASE_URL; acknowledge it if the class is one of block devices',
  source: 'https://docs.openwebui.com/getting-started/advanced-topics/scaling',
  check: manifests =>
    sqliteStorages(manifests).flatMap(({ workload, storage }) => {
      const where = whyNetworked(storage) === undefined ? networkClassOf(storage) : undefined;
      return finding(workload.object, where === undefined ? [] : [`SQLite is on ${where}`]);
    }),
};
