// expect: TS2353 'count' does not exist in type 'NvidiaMigOptions'
import { GpuOverlay, MigStrategy } from 'cdk8s-open-webui';

GpuOverlay.nvidiaMig({ profile: '1g.5gb', strategy: MigStrategy.MIXED, count: 2 });
