import type { BackupStore } from '../connections/backup-store';
import type { Manifest } from '../k8s/emit';
import { envVars } from '../k8s/environment';
import type { Identity } from '../k8s/identity';

/**
 * An ObjectStore of the plugin for Barman Cloud. `configuration.serverName` stays empty: the plugin takes it from the Cluster.
 *
 * @param retentionDays where backups are written to; nothing where they are only read
 */
export function objectStore(
  identity: Identity,
  suffix: string,
  { _place: place }: BackupStore,
  retentionDays?: number,
): Manifest {
  const env = envVars(place.barmanEnv ?? []);
  return {
    apiVersion: 'barmancloud.cnpg.io/v1',
    kind: 'ObjectStore',
    metadata: identity.metadata(suffix),
    spec: {
      ...(retentionDays !== undefined && { retentionPolicy: `${retentionDays}d` }),
      configuration: { ...place.barman, wal: { compression: 'gzip' }, data: { compression: 'gzip' } },
      ...(env.length > 0 && { instanceSidecarConfiguration: { env } }),
    },
  };
}
