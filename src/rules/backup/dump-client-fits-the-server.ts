import { finding } from '../finding';
import { type BackupContainer, backupContainers } from '../manifests/backups';
import { serviceAt } from '../manifests/exposures/hosts';
import { parseImage } from '../manifests/images';
import { get, type Manifest, titleOf } from '../manifests/manifest';
import type { Manifests } from '../manifests/manifests';
import { hostOf } from '../manifests/urls';
import type { Rule } from '../rule';

/** The client refuses a server that is newer than itself. */
export const dumpClientFitsTheServer: Rule = {
  id: 'dump-client-fits-the-server',
  level: 'error',
  title: 'pg_dump is of the major version of its server, or newer',
  why: 'pg_dump ends with aborting because of server version mismatch: there is no backup, and nothing says so but Jobs that fail',
  fix: 'leave `image` of `DatabaseBackup` out, or take an image of the version of the server',
  source: 'https://www.postgresql.org/docs/current/app-pgdump.html#PG-DUMP-NOTES',
  check: manifests =>
    backupContainers(manifests).flatMap(backup => {
      const { image } = backup.container;
      const [client, cluster] = [majorOf(image?.tag), clusterOf(backup, manifests)];
      const server = majorOf(parseImage(get(cluster, 'spec', 'imageName'))?.tag);
      if (!image || !cluster || client === undefined || server === undefined || client >= server) return [];
      return finding(backup.workload.object, [
        `${backup.container.name} is ${image.text}, and ${titleOf(cluster)} has Postgres ${server}`,
      ]);
    }),
};

/** The first number of a tag that begins with one, as tags of Postgres do. */
function majorOf(tag?: string): number | undefined {
  const [, major] = /^(\d{1,2})(?:[.-]|$)/.exec(tag ?? '') ?? [];
  return major === undefined ? undefined : Number(major);
}

/** The Cluster of CloudNativePG that a variable of the container comes from, or names. */
function clusterOf({ workload, container }: BackupContainer, manifests: Manifests): Manifest | undefined {
  for (const name of container.env.names()) {
    const value = container.env.get(name);
    const secret = value.kind === 'opaque' ? /^[^/]*\/(.*)-app#/s.exec(value.identity ?? '')?.[1] : undefined;
    const host =
      value.kind === 'known' || value.kind === 'partly' ? serviceAt(hostOf(value.text), workload.namespace) : undefined;
    const cluster =
      (secret && manifests.find('Cluster', secret, workload.namespace)) ||
      (host && manifests.find('Cluster', host.name.replace(/-(?:rw|ro|r)$/, ''), host.namespace));
    if (cluster) return cluster;
  }
  return undefined;
}
