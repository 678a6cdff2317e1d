// expect: TS2345 Argument of type '{ port: number; }' is not assignable to parameter of type 'string'
import { Exposure } from 'cdk8s-open-webui';

Exposure.nodePort({ port: 30080 });
