// expect: TS2322 Type 'string' is not assignable to type 'AdmittedRoutes'
import type { Chart } from 'cdk8s';
import { Gateway } from 'cdk8s-open-webui';

declare const chart: Chart;
new Gateway(chart, 'gateway', { gatewayClassName: 'eg', admits: 'All' });
