// expect: TS2353 'strategy' does not exist in type
import { LobuScaling } from 'cdk8s-open-webui';

LobuScaling.single({ strategy: 'RollingUpdate' });
