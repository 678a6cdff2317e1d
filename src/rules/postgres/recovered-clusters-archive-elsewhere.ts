import { finding } from '../finding';
import { get, list, record, text } from '../manifests/manifest';
import { clustersIn } from '../manifests/postgres-clusters';
import type { Rule } from '../rule';

/** One place in the archive belongs to one cluster. */
export const recoveredClustersArchiveElsewhere: Rule = {
  id: 'recovered-clusters-archive-elsewhere',
  level: 'error',
  title: 'a Cluster that begins with a backup does not archive where that backup is',
  why: 'the archive is not empty, so that the first instance never gets ready: Expected empty archive; or two logs mix, and neither can be restored',
  fix: 'give `PostgresCluster` another name than that of the cluster that was backed up; or another serverName or ObjectStore',
  source: 'https://cloudnative-pg.io/documentation/current/recovery/#additional-considerations',
  check: manifests =>
    clustersIn(manifests).flatMap(cluster => {
      const { bootstrap, externalClusters, plugins } = record(cluster.spec);
      const source = text(get(bootstrap, 'recovery', 'source'));
      const origin = list(externalClusters).find(each => source !== undefined && get(each, 'name') === source);
      const archiver = list(plugins).find(plugin => get(plugin, 'isWALArchiver') === true);
      const [read, written] = [placeOf(get(origin, 'plugin'), source), placeOf(archiver, cluster.metadata.name)];
      return finding(
        cluster,
        read !== undefined && read === written ? [`it begins with ${read}, and archives there`] : [],
      );
    }),
};

/** An ObjectStore and the name in it; the name of the cluster itself unless another one is said. */
function placeOf(plugin: unknown, own: string | undefined): string | undefined {
  const store = text(get(plugin, 'parameters', 'barmanObjectName'));
  const name = text(get(plugin, 'parameters', 'serverName')) ?? own;
  return store === undefined || name === undefined ? undefined : `${store}/${name}`;
}
