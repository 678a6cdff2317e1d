import { finding } from '../finding';
import { get, isLive, list, record, text } from '../manifests/manifest';
import { clustersIn } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** The operator gives up its own support of object stores. */
export const postgresBackupsUseAPlugin: Rule = {
  id: 'postgres-backups-use-a-plugin',
  level: 'warning',
  title: 'backups of CloudNativePG are made by a plugin or as snapshots',
  why: 'the backup that is built in is gone in release 1.31 of the operator: after its upgrade no backups are made',
  fix: 'use `ClusterBackup.objectStore`, or define an ObjectStore of the plugin for Barman Cloud and set method: plugin; a backup that says no method is the built-in one',
  source: 'https://cloudnative-pg.io/plugin-barman-cloud/docs/migration/',
  check: manifests => [
    ...manifests.ofKind('ScheduledBackup', 'Backup').flatMap(backup => {
      if (isLive(backup) && backup.kind === 'Backup') return [];
      const method = text(get(backup, 'spec', 'method'));
      const isBuiltIn = method === undefined || method === 'barmanObjectStore';
      return finding(backup, isBuiltIn ? [`method is ${method ?? 'not set'}`] : []);
    }),
    ...clustersIn(manifests).flatMap(cluster => {
      const { backup, externalClusters } = record(cluster.spec);
      return finding(cluster, [
        ...(get(backup, 'barmanObjectStore') === undefined ? [] : ['backup.barmanObjectStore is set']),
        ...list(externalClusters)
          .filter(external => get(external, 'barmanObjectStore') !== undefined)
          .map(external => `externalClusters ${text(get(external, 'name'))} has a barmanObjectStore`),
      ]);
    }),
  ],
};
