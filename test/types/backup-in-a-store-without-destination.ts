// expect: TS2741 Property '_volume' is missing in type 'BackupStore' but required in type 'BackupDestination'
import type { Chart } from 'cdk8s';
import { BackupStore, DatabaseBackup, Postgres, SecretRef } from 'cdk8s-open-webui';

declare const chart: Chart;
const database = Postgres.fromSecret(SecretRef.of('db', 'uri'));
new DatabaseBackup(chart, 'backup', { database, destination: BackupStore.gcs({ bucket: 'backups', prefix: 'chat' }) });
