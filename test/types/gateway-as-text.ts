// expect: TS2322 Type 'string' is not assignable to type 'GatewayRef'
import { Exposure, GatewayImplementation } from 'cdk8s-open-webui';

Exposure.httpRoute(GatewayImplementation.istio(), { host: 'chat.example.com', gateway: 'public' });
