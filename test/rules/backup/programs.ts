import type { Chart } from 'cdk8s';
import {
  BackupDestination,
  DatabaseBackup,
  FileStorage,
  Postgres,
  PostgresCluster,
  Scaling,
  SecretRef,
  WebUI,
} from '../../../src';

/** A program for each rule about backups, which breaks this rule and no other. */
export const backupPrograms: { [id: string]: (chart: Chart) => void } = {
  'dump-client-fits-the-server': chart => {
    const database = new PostgresCluster(chart, 'postgres');
    const destination = BackupDestination.volume();
    new DatabaseBackup(chart, 'backup', { database, destination, version: '17.6-standard-trixie' });
  },
  'backups-are-apart-from-the-data': chart => {
    const storage = FileStorage.volume({ existingClaim: 'data' });
    new WebUI(chart, 'webui', { models: [], scaling: Scaling.single({ storage }) });
    const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
    new DatabaseBackup(chart, 'backup', { database, destination: BackupDestination.volume({ existingClaim: 'data' }) });
  },
};
