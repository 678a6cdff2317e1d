// expect: TS2345 Argument of type 'string' is not assignable to parameter of type 'GatewayImplementation'
import { Exposure } from 'cdk8s-open-webui';

Exposure.httpRoute('istio', { host: 'chat.example.com', gateway: { name: 'public' } });
