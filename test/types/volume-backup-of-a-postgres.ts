// expect: TS2741 Property 'dataDirectory' is missing in type 'IPostgres' but required in type 'IDataDirectory'
import type { Chart } from 'cdk8s';
import { BackupDestination, Postgres, SecretRef, VolumeBackup } from 'cdk8s-open-webui';

declare const chart: Chart;
const webui = Postgres.fromSecret(SecretRef.of('db', 'uri'));
new VolumeBackup(chart, 'backup', { webui, destination: BackupDestination.volume() });
