// expect: TS2322 Type 'string' is not assignable to type 'ClusterBackup'
import type { Chart } from 'cdk8s';
import { PostgresCluster } from 'cdk8s-open-webui';

declare const chart: Chart;
new PostgresCluster(chart, 'postgres', { backup: 's3://backups' });
