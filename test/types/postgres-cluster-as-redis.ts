// expect: TS2741 Property 'redisConnection' is missing in type 'PostgresCluster' but required in type 'IRedis'
import type { Chart } from 'cdk8s';
import { PostgresCluster, Scaling } from 'cdk8s-open-webui';

declare const chart: Chart;
Scaling.single({ redis: new PostgresCluster(chart, 'postgres') });
